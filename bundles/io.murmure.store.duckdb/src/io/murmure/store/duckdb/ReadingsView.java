package io.murmure.store.duckdb;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** The table {@link Tables#READINGS} is a view here: adapted readings where there are any, the model's for the rest. */
final class ReadingsView {

	private static final List<Table> PARTS = List.of(Tables.MODEL_READINGS, Tables.ADAPTED_READINGS);

	private ReadingsView() {
	}

	/** Tables that are kept as such. */
	static List<Table> kept(Collection<Table> tables) {
		return tables.stream().filter(table -> !table.equals(Tables.READINGS)).toList();
	}

	/** What goes when rows of these tables go: nothing stays adapted whose model's reading is gone. */
	static Set<Table> withAdapted(Collection<Table> tables) {
		Set<Table> all = new LinkedHashSet<>(tables);
		if (all.contains(Tables.MODEL_READINGS)) {
			all.add(Tables.ADAPTED_READINGS);
		}
		return all;
	}

	static boolean isPart(Table table) {
		return PARTS.contains(table);
	}
}
