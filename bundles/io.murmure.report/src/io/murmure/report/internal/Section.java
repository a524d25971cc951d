package io.murmure.report.internal;

/** A part of the report. */
@FunctionalInterface
interface Section {

	void write(Telling telling, Html html);
}
