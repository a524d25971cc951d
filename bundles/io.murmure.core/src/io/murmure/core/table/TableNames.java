package io.murmure.core.table;

import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.ComponentText;

/** What the tables of a study are called where people read of them. */
public final class TableNames {

	private TableNames() {
	}

	/** In words of the reader; none for the table of a plug-in that is not known here. */
	public static Optional<String> of(String table, Locale locale) {
		return ComponentText.of(TableNames.class, locale).get(table);
	}
}
