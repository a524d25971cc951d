package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Note;
import io.murmure.core.finding.StudyFinding;

/** What to know: each finding as a sentence with its strength, circles, quotes and notes; what the listener put aside is only counted. */
final class FindingSection implements Section {

	static final int MOST_TOLD = 20;

	@Override
	public void write(Telling telling, Html html) {
		ToldFindings findings = ToldFindings.of(telling);
		if (findings.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		html.section("findings", texts.get("findings.title")).element("p", texts.get("findings.how"));
		One one = new One(telling, html, findings, FindingSentences.of(telling), new CircleNames(telling), people(telling));
		findings.told().stream().limit(MOST_TOLD).forEach(one::write);
		save(telling, findings, one.sentences.text());
		if (findings.told().size() > MOST_TOLD) {
			html.element("p", "class=\"quiet\"", texts.get("findings.more", findings.told().size() - MOST_TOLD));
		}
		if (findings.withheld() > 0) {
			html.element("p", "class=\"withheld\"", texts.get("findings.withheld", findings.withheld(), telling.disclosure().k()));
		}
		if (findings.aside() > 0) {
			html.element("p", "class=\"quiet\"", texts.get("findings.aside", findings.aside()));
		}
		html.close("section");
	}

	/** How many people wrote the posts of each finding, as its sentence says; what may be told of its words can be fewer. */
	private static Map<Long, Long> people(Telling telling) {
		Rows rows = telling.ask("select f.finding_id, count(distinct p.author_id) from finding_posts f join posts p using (post_id) group by f.finding_id");
		Map<Long, Long> people = new HashMap<>();
		for (int row = 0; row < rows.rows().size(); row++) {
			people.put(rows.count(row, 0), rows.count(row, 1));
		}
		return people;
	}

	private static void save(Telling telling, ToldFindings findings, FindingText text) {
		List<List<Object>> rows = new ArrayList<>();
		for (StudyFinding finding : findings.told()) {
			rows.add(List.of(finding.id(), finding.kind(), findings.state(finding).word(), text.tellWithoutQuote(finding.finding()), finding.strength().value(),
					finding.strength().low(), finding.strength().high(), finding.posts(), finding.firstSeen(), finding.people()));
		}
		telling.save("findings", new Rows(List.of("finding_id", "kind", "state", "sentence", "strength", "strength_low", "strength_high", "posts", "first_seen", "people"), rows));
	}

	/** Writes one finding after the other. */
	private record One(Telling telling, Html html, ToldFindings findings, FindingSentences sentences, CircleNames circles, Map<Long, Long> people) {

		private long behind(StudyFinding finding) {
			return Math.max(finding.people(), people.getOrDefault(finding.id(), 0L));
		}

		void write(StudyFinding finding) {
			Texts texts = telling.texts();
			FindingText text = sentences.text();
			FindingQuotes quotes = FindingQuotes.of(telling, finding);
			FindingState state = findings.state(finding);
			String colour = FindingSentences.colour(finding);
			html.open("article", "id=\"" + FindingSentences.anchor(finding) + "\" class=\"finding\" style=\"border-color:" + colour + "\"");
			html.element("p", "class=\"kind\"", text.word(finding.kind()) + (state == FindingState.NEW ? "" : " · " + text.word(state.word())));
			html.element("h3", sentences.tell(finding, quotes));
			String strength = texts.get("findings.strength", texts.decimal(finding.strength().value()), texts.decimal(finding.strength().low()), texts.decimal(finding.strength().high()));
			html.open("div", "class=\"strength\"").raw(StrengthBar.draw(finding.strength(), colour, strength)).element("small", strength).close("div");
			html.element("p", "class=\"quiet\"", texts.get("findings.facts", behind(finding), finding.posts(), texts.date(finding.firstSeen())) + circles(finding));
			quotes.write(html);
			for (Note note : finding.notes()) {
				html.open("div", "class=\"note\"").element("p", telling.said(note.text()))
						.element("small", texts.get("findings.note", texts.date(note.time()))).close("div");
			}
			html.open("details").element("summary", texts.get("findings.computed"));
			new FindingReasons(telling.study(), text, texts.locale()).of(finding).forEach(reason -> html.element("p", reason));
			html.close("details").close("article");
		}

		private String circles(StudyFinding finding) {
			String told = finding.circles().stream().filter(share -> telling.allows(share.people()) && circles.isTold(share.community()))
					.map(share -> telling.texts().get("findings.circle", circles.name(share.community()), share.people())).collect(Collectors.joining(", "));
			return told.isEmpty() ? "" : " · " + told;
		}
	}
}
