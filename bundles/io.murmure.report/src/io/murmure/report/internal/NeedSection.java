package io.murmure.report.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.finding.StudyFinding;

/** What people lack: each need named by its most telling post or by words that enough people use, with how many tell of it and how often somebody answers. */
final class NeedSection implements Section {

	private static final int MOST_TOLD = 20;
	private static final String KIND = "need";
	private static final String NEEDS = """
			select need_id, people, posts, communities, answered, first_seen, intensity, strength from needs order by strength desc, need_id""";

	@Override
	public void write(Telling telling, Html html) {
		Rows all = telling.ask(NEEDS);
		if (all.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		Rows told = telling.told(all);
		telling.save("needs", told);
		html.section("needs", texts.get("needs.title")).element("p", texts.get("needs.how"));
		ToldFindings findings = ToldFindings.of(telling);
		Map<Long, StudyFinding> named = new HashMap<>();
		findings.told().stream().filter(finding -> finding.kind().equals(KIND)).forEach(finding -> named.put(finding.source(), finding));
		// a need of which no finding is before the reader was put aside
		boolean judged = telling.study().state("findings").isPresent();
		Rows shown = new Rows(told.columns(), told.rows().stream().filter(row -> !judged || named.containsKey(((Number) row.get(0)).longValue())).limit(MOST_TOLD).toList());
		if (!shown.isEmpty()) {
			Tables.open(html, texts.get("needs.title"), texts, 4, "need", "people", "posts", "circles", "answered", "since");
			double most = shown.rows().stream().mapToDouble(row -> ((Number) row.get(1)).doubleValue()).max().orElse(1);
			for (int row = 0; row < shown.rows().size(); row++) {
				html.open("tr").open("th", "scope=\"row\"");
				writeName(telling, html, Optional.ofNullable(named.get(shown.count(row, 0))), findings);
				html.close("th").open("td", "class=\"number\"").text(texts.number(shown.count(row, 1)))
						.raw(String.format(Locale.ROOT, "<i class=\"gauge\"><b style=\"width:%.0f%%\"></b></i>", 100 * shown.number(row, 1) / most)).close("td");
				html.element("td", "class=\"number\"", texts.number(shown.count(row, 2))).element("td", "class=\"number\"", texts.number(shown.count(row, 3)))
						.element("td", "class=\"number\"", shown.rows().get(row).get(4) == null ? "–" : texts.percent(shown.number(row, 4))).element("td", "class=\"when\"", texts.cell(shown.rows().get(row).get(5))).close("tr");
			}
			Tables.close(html);
		}
		telling.sayWithheld(html, all, told);
		html.close("section");
	}

	private static void writeName(Telling telling, Html html, Optional<StudyFinding> finding, ToldFindings findings) {
		Texts texts = telling.texts();
		NeedName name = finding.map(need -> NeedName.of(telling, need)).orElseGet(() -> NeedName.NONE);
		String said = name.quote().map(quote -> texts.get("quote", quote)).or(name::about).orElseGet(() -> texts.get("needs.unnamed", telling.disclosure().k()));
		if (finding.filter(findings::hasCard).isPresent()) {
			html.link(FindingSentences.anchor(finding.get()), said);
		} else {
			html.text(said);
		}
		String words = name.quote().isPresent() ? name.about().map(about -> " · " + about).orElse("") : "";
		name.kind().ifPresent(kind -> html.element("small", texts.get("needs.kind." + kind) + words));
	}
}
