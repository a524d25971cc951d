package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values of a drawing, for who does not see it.
 *
 * @param headings the first of what the rows are about
 * @param rows     as told, one cell a heading; an empty cell for what is not told
 */
record ValueTable(List<String> headings, List<List<String>> rows) {

	/** Of a picture that a table follows anyway. */
	static final ValueTable BELOW = new ValueTable(List.of(), List.of());

	/** On paper nobody listens longer. */
	private static final int LONGEST = 1500;

	/** Under the drawing, folded. */
	void write(Html html, String title, Texts texts) {
		html.open("details", "class=\"values\"").element("summary", texts.get("values.title"));
		List<String> looks = new ArrayList<>(List.of(""));
		headings.stream().skip(1).forEach(heading -> looks.add(Tables.NUMBER));
		Tables.open(html, title, headings, looks);
		for (List<String> row : rows) {
			html.open("tr").element("th", "scope=\"row\"", row.get(0));
			row.stream().skip(1).forEach(cell -> html.element("td", Tables.NUMBER, cell));
			html.close("tr");
		}
		Tables.close(html);
		html.close("details");
	}

	/** In one go, as a screen reader says it where there is no table. */
	String words() {
		return Quotes.abridge(rows.stream().map(this::words).filter(row -> !row.isEmpty()).collect(Collectors.joining("; ")), LONGEST);
	}

	private String words(List<String> row) {
		List<String> cells = new ArrayList<>();
		for (int column = 1; column < row.size(); column++) {
			if (!row.get(column).isEmpty()) {
				cells.add(headings.size() == 2 ? row.get(column) : headings.get(column) + " " + row.get(column));
			}
		}
		return cells.isEmpty() ? "" : row.get(0) + " " + String.join(", ", cells);
	}
}
