package io.murmure.report.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;

/**
 * What every section of a report works with.
 *
 * @param discretion for texts that may name people
 * @param data       folder for the figures' data
 * @param individual whether single people may be told of
 * @param paper      whether the page is printed, so that nothing folds
 * @param paints     what colours stand for
 */
record Telling(Study study, Disclosure disclosure, Discretion discretion, Texts texts, Path data, boolean individual, boolean paper, Paints paints) {

	Rows ask(String sql, Object... arguments) {
		return Rows.of(study, sql, arguments);
	}

	/** Whether a figure about this many people may be told here. */
	boolean allows(long people) {
		return individual || disclosure.allows(people);
	}

	/** What somebody said or named, as it may be told: without the people of the study where single people are not told of. */
	String said(String text) {
		return texts.masked(individual ? text : discretion.without(text));
	}

	/** Only rows whose column {@code people} may be told. */
	Rows told(Rows rows) {
		return told(rows, Wholes.NONE);
	}

	/** Only rows that may be told and leave nothing to be had by subtraction from the wholes that they are part of. */
	Rows told(Rows rows, Wholes wholes) {
		return new Rows(rows.columns(), wholes.told(rows, disclosure).stream().mapToObj(rows.rows()::get).toList());
	}

	/** Says how many rows the disclosure rule withholds, if it does. */
	void sayWithheld(Html html, Rows all, Rows told) {
		int withheld = all.rows().size() - told.rows().size();
		if (withheld > 0) {
			html.element("p", "class=\"withheld\"", texts.get("withheld", withheld, disclosure.k()));
		}
	}

	void save(String name, Rows rows) {
		try {
			Files.createDirectories(data);
			try (CsvFile file = new CsvFile(data.resolve(name + ".csv"), rows.columns())) {
				rows.rows().forEach(file::row);
			}
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}
}
