package io.murmure.connector.table.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes every column of a table addressable. */
final class ColumnNames {

	private ColumnNames() {
	}

	/** The names stripped; an empty one becomes {@code column N}, a repeated one gets its number. */
	static List<String> unique(List<String> given) {
		Set<String> names = new LinkedHashSet<>();
		for (int index = 0; index < given.size(); index++) {
			String name = given.get(index).strip();
			name = name.isEmpty() ? "column " + (index + 1) : name;
			String free = name;
			for (int again = 2; !names.add(free); again++) {
				free = name + " " + again;
			}
		}
		return List.copyOf(names);
	}

	/** {@code column 1}, {@code column 2} and so on. */
	static List<String> numbered(int count) {
		List<String> names = new ArrayList<>();
		for (int index = 1; index <= count; index++) {
			names.add("column " + index);
		}
		return names;
	}
}
