package io.murmure.workbench;

import java.util.Optional;

import io.murmure.ui.Texts;

/** What the tables of a study are called where people read of them. */
public final class TableNames {

	private TableNames() {
	}

	/** In words of the reader; none for the table of a plug-in that is not known here. */
	public static Optional<String> of(String table) {
		return Texts.of(TableNames.class).find("table." + table);
	}
}
