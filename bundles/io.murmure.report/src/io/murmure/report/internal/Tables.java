package io.murmure.report.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes rows as an HTML table, numbers to the right. */
final class Tables {

	/** A number that is told with its unit or interval, and stands to the right as other numbers do. */
	record Told(String words) {

		@Override
		public String toString() {
			return words;
		}
	}

	static final String NUMBER = "class=\"number\"";

	private Tables() {
	}

	/** @param columns keys of the headings, one a column of the rows, in their order */
	static void write(Html html, String caption, Rows rows, Texts texts, String... columns) {
		writeNamed(html, caption, rows, texts, Arrays.stream(columns).map(key -> texts.get("column." + key)).toList());
	}

	/** The first column says what its row is about. */
	static void writeNamed(Html html, String caption, Rows rows, Texts texts, List<String> headings) {
		if (rows.isEmpty()) {
			return;
		}
		open(html, caption, headings, rows.rows().get(0).stream().map(Tables::align).toList());
		for (List<Object> row : rows.rows()) {
			html.open("tr");
			for (int i = 0; i < headings.size(); i++) {
				html.element(i == 0 ? "th" : "td", i == 0 ? attributes("row", align(row.get(i))) : align(row.get(i)), texts.cell(row.get(i)));
			}
			html.close("tr");
		}
		close(html);
	}

	/** Opens a table whose rows the caller writes: the first column in words, then so many of numbers, then words again. */
	static void open(Html html, String caption, Texts texts, int numbers, String... columns) {
		open(html, caption, Arrays.stream(columns).map(key -> texts.get("column." + key)).toList(),
				IntStream.range(0, columns.length).mapToObj(column -> column > 0 && column <= numbers ? NUMBER : "").toList());
	}

	/** @param caption for who does not see the heading above it */
	static void open(Html html, String caption, List<String> headings, List<String> looks) {
		html.open("table").element("caption", caption).open("thead").open("tr");
		for (int i = 0; i < headings.size(); i++) {
			html.element("th", attributes("col", looks.get(i)), headings.get(i));
		}
		html.close("tr").close("thead").open("tbody");
	}

	static void close(Html html) {
		html.close("tbody").close("table");
	}

	private static String attributes(String scope, String look) {
		return "scope=\"" + scope + "\"" + (look.isEmpty() ? "" : ' ' + look);
	}

	private static String align(Object value) {
		return value instanceof Number || value instanceof Told ? NUMBER : "";
	}
}
