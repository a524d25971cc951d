package io.murmure.report.internal;

import java.util.Optional;

/** What the report draws of an analysis above the figures that this declares. */
@FunctionalInterface
interface Picture {

	/** Empty where there is nothing to draw that may be told. */
	Optional<Drawing> draw(Telling telling);
}
