package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;

/** The sentences that tell most of the feeling towards a name: masked as stored, abridged, from circles that may be told of, and from no workplace. */
record SubjectQuotes(Telling telling) {

	private static final int MOST = 2;
	private static final int LOOKED_AT = 20;
	private static final int LONGEST = 200;
	private static final int SHORTEST = 20;

	private static final String QUOTABLE = """
			 and author_id in (select author_id from members where community_id in (select community_id from communities where size >= ?))
			  and channel not in (select channel from ledger where workplace)""";

	/** @param told rows with name_id, name of names that may be told of */
	void write(Html html, Rows told) {
		for (int row = 0; row < told.rows().size(); row++) {
			List<List<Object>> negative = of(told.count(row, 0), "negative");
			List<List<Object>> positive = of(told.count(row, 0), "positive");
			if (!negative.isEmpty() || !positive.isEmpty()) {
				html.element("h3", telling.texts().get("subject.quotes", told.text(row, 1)));
				write(html, negative, "negative", Paints.CRISIS);
				write(html, positive, "positive", Paints.ACCENT);
			}
		}
	}

	/** Sentiments that enough people show. */
	private List<List<Object>> of(long name, String sentiment) {
		Rows people = telling.ask("select count(distinct author_id) from subject_readings join posts using (post_id) where name_id = ? and subject_readings.sentiment = ?", name, sentiment);
		if (!telling.allows(people.count(0, 0))) {
			return List.of();
		}
		long least = telling.individual() ? 1 : telling.disclosure().k();
		Rows rows = telling.ask("select text, spans, author, time from subject_readings s join posts using (post_id) where s.name_id = ? and s.turned = 0 and s.sentiment = ?"
				+ (telling.individual() ? " and ? > 0" : QUOTABLE) + " order by s.sentiment_" + sentiment + " desc, post_id limit " + LOOKED_AT, name, sentiment, least);
		List<List<Object>> quotes = new ArrayList<>();
		for (List<Object> row : rows.rows()) {
			String said = said((String) row.get(0), (String) row.get(1));
			if (quotes.size() < MOST && said.length() >= SHORTEST) {
				quotes.add(List.of(said, row.get(2), row.get(3)));
			}
		}
		return quotes;
	}

	private void write(Html html, List<List<Object>> quotes, String sentiment, String colour) {
		Texts texts = telling.texts();
		for (List<Object> row : quotes) {
			String said = telling.said(row.get(0).toString());
			html.open("blockquote", "style=\"border-color:" + colour + "\"").text(texts.get("quote", Quotes.abridge(said, LONGEST)));
			html.element("footer", (telling.individual() ? row.get(1) + ", " : "") + texts.cell(row.get(2)) + " · " + texts.get("sentiment." + sentiment)).close("blockquote");
		}
	}

	/** The clauses of a text, by their places; a text that has been shortened since has fewer. */
	private static String said(String text, String spans) {
		StringBuilder said = new StringBuilder();
		for (String span : spans.split(" ")) {
			String[] places = span.split("-");
			int from = Math.min(text.length(), Integer.parseInt(places[0]));
			int to = Math.min(text.length(), Integer.parseInt(places[1]));
			said.append(said.isEmpty() ? "" : " ").append(text.substring(from, to).strip());
		}
		return said.toString();
	}
}
