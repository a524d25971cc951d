package io.murmure.report.internal;

import java.util.Arrays;
import java.util.List;

/** Writes rows as an HTML table, numbers to the right. */
final class Tables {

	/** A number that is told with its unit or interval, and stands to the right as other numbers do. */
	record Told(String words) {

		@Override
		public String toString() {
			return words;
		}
	}

	private Tables() {
	}

	/** @param columns keys of the headings, one a column of the rows, in their order */
	static void write(Html html, Rows rows, Texts texts, String... columns) {
		writeNamed(html, rows, texts, Arrays.stream(columns).map(key -> texts.get("column." + key)).toList());
	}

	static void writeNamed(Html html, Rows rows, Texts texts, List<String> headings) {
		if (rows.isEmpty()) {
			return;
		}
		html.open("table").open("tr");
		for (int i = 0; i < headings.size(); i++) {
			html.element("th", align(rows.rows().get(0).get(i)), headings.get(i));
		}
		html.close("tr");
		for (List<Object> row : rows.rows()) {
			html.open("tr");
			for (int i = 0; i < headings.size(); i++) {
				html.element("td", align(row.get(i)), texts.cell(row.get(i)));
			}
			html.close("tr");
		}
		html.close("table");
	}

	private static String align(Object value) {
		return value instanceof Number || value instanceof Told ? "class=\"number\"" : "";
	}
}
