package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.finding.StudyFinding;

/** The posts that prove a finding, those that the listener pinned first: masked, abridged, from circles that may be told of, and from no workplace. */
record FindingQuotes(Telling telling, Rows quotes, boolean mayQuoteFirst, boolean mayQuote) {

	private static final int MOST = 3;
	private static final int LONGEST = 180;
	private static final int SHORTEST = 15;
	private static final String QUOTABLE = """
			author_id in (select author_id from members where community_id in (select community_id from communities where size >= ?))
			  and channel not in (select channel from ledger where workplace)""";

	static FindingQuotes of(Telling telling, StudyFinding finding) {
		long least = telling.individual() ? 1 : telling.disclosure().k();
		Rows evidence = telling.ask("select p.post_id, p.text, p.author, p.time, f.rank from finding_posts f join posts p using (post_id) where f.finding_id = ? and "
				+ (telling.individual() ? "? > 0" : QUOTABLE) + " order by f.rank limit 40", finding.id(), least);
		boolean first = evidence.rows().stream().anyMatch(row -> Long.valueOf(1).equals(row.get(4)));
		Set<Object> seen = new LinkedHashSet<>();
		List<List<Object>> chosen = new ArrayList<>();
		for (List<Object> row : concat(pinned(telling, finding, least), evidence)) {
			if (chosen.size() < MOST + finding.pins().size() && text(row).length() >= SHORTEST && seen.add(row.get(0))) {
				chosen.add(row);
			}
		}
		return new FindingQuotes(telling, new Rows(evidence.columns(), chosen), first, !evidence.isEmpty());
	}

	private static Rows pinned(Telling telling, StudyFinding finding, long least) {
		String ids = finding.pins().stream().map(String::valueOf).collect(Collectors.joining(", "));
		return ids.isEmpty() ? new Rows(List.of(), List.of()) : telling.ask("select post_id, text, author, time, 0 as rank from posts where post_id in (" + ids + ") and "
				+ (telling.individual() ? "? > 0" : QUOTABLE) + " order by time, post_id", least);
	}

	private static List<List<Object>> concat(Rows one, Rows other) {
		List<List<Object>> all = new ArrayList<>(one.rows());
		all.addAll(other.rows());
		return all;
	}

	private static String text(List<Object> row) {
		return row.get(1) == null ? "" : row.get(1).toString();
	}

	/** The first of them, as it may be told. */
	Optional<String> first() {
		return quotes.rows().stream().findFirst().map(row -> Quotes.abridge(telling.said(text(row)), LONGEST));
	}

	/** Says why where there is nothing to quote. */
	void write(Html html) {
		Texts texts = telling.texts();
		if (quotes.isEmpty()) {
			html.element("p", "class=\"withheld\"", mayQuote ? texts.get("findings.unquoted.short") : texts.get("findings.unquoted", telling.disclosure().k()));
		}
		for (List<Object> row : quotes.rows()) {
			String said = telling.said(text(row));
			html.open("blockquote").text(texts.get("quote", Quotes.abridge(said, LONGEST)));
			html.element("footer", (telling.individual() ? row.get(2) + ", " : "") + texts.cell(row.get(3)) + (Integer.valueOf(0).equals(row.get(4)) || Long.valueOf(0).equals(row.get(4))
					? " · " + texts.get("findings.pinned") : ""));
			html.close("blockquote");
		}
	}
}
