package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Note;
import io.murmure.core.finding.StudyFinding;

/** What to know: each finding as a sentence with its strength, circles, quotes and notes; what the listener put aside is only counted. */
final class FindingSection implements Section {

	private static final int MOST_TOLD = 20;

	@Override
	public void write(Telling telling, Html html) {
		List<StudyFinding> all = new Inbox(telling.study()).all();
		if (all.isEmpty()) {
			return;
		}
		Instant now = Instant.now();
		List<StudyFinding> before = all.stream().filter(finding -> finding.state(now).isOpen()).toList();
		List<StudyFinding> told = before.stream().filter(finding -> telling.allows(finding.people()))
				.sorted(Comparator.comparing(finding -> finding.state(now) != FindingState.FOLLOWED)).toList();
		Texts texts = telling.texts();
		html.open("section").element("h2", texts.get("findings.title")).element("p", texts.get("findings.how"));
		One one = new One(telling, html, FindingText.of(texts.locale(), telling.study().settings().zone()), new CircleNames(telling), people(telling), now);
		told.stream().limit(MOST_TOLD).forEach(one::write);
		save(telling, told, one);
		if (told.size() > MOST_TOLD) {
			html.element("p", "class=\"quiet\"", texts.get("findings.more", told.size() - MOST_TOLD));
		}
		if (before.size() > told.size()) {
			html.element("p", "class=\"withheld\"", texts.get("findings.withheld", before.size() - told.size(), telling.disclosure().k()));
		}
		if (all.size() > before.size()) {
			html.element("p", "class=\"quiet\"", texts.get("findings.aside", all.size() - before.size()));
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

	private static void save(Telling telling, List<StudyFinding> told, One one) {
		List<List<Object>> rows = new ArrayList<>();
		for (StudyFinding finding : told) {
			rows.add(List.of(finding.id(), finding.kind(), one.state(finding).word(), one.text.tellWithoutQuote(finding.finding()), finding.strength().value(),
					finding.strength().low(), finding.strength().high(), finding.posts(), finding.firstSeen(), finding.people()));
		}
		telling.save("findings", new Rows(List.of("finding_id", "kind", "state", "sentence", "strength", "strength_low", "strength_high", "posts", "first_seen", "people"), rows));
	}

	/** Writes one finding after the other. */
	private record One(Telling telling, Html html, FindingText text, CircleNames circles, Map<Long, Long> people, Instant now) {

		private long behind(StudyFinding finding) {
			return Math.max(finding.people(), people.getOrDefault(finding.id(), 0L));
		}

		void write(StudyFinding finding) {
			Texts texts = telling.texts();
			FindingQuotes quotes = FindingQuotes.of(telling, finding);
			html.open("article", "class=\"finding\" style=\"border-color:" + colour(finding) + "\"");
			html.element("p", "class=\"kind\"", text.word(finding.kind()) + (state(finding) == FindingState.NEW ? "" : " · " + text.word(state(finding).word())));
			html.element("h3", sentence(finding, quotes));
			String strength = texts.get("findings.strength", texts.decimal(finding.strength().value()), texts.decimal(finding.strength().low()), texts.decimal(finding.strength().high()));
			html.open("div", "class=\"strength\"").raw(StrengthBar.draw(finding.strength(), colour(finding), strength)).element("small", strength).close("div");
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

		FindingState state(StudyFinding finding) {
			return finding.state(now);
		}

		/** With the words of the post that names it where these may be quoted. */
		private String sentence(StudyFinding finding, FindingQuotes quotes) {
			if (!quotes.mayQuoteFirst()) {
				return text.tellWithoutQuote(finding.finding());
			}
			Finding plain = finding.finding();
			return text.tell(text.quotes(plain) ? new Finding(plain.message(), plain.arguments().stream().map(telling::said).toList()) : plain);
		}

		private String circles(StudyFinding finding) {
			String told = finding.circles().stream().filter(share -> telling.allows(share.people()) && circles.isTold(share.community()))
					.map(share -> telling.texts().get("findings.circle", circles.name(share.community()), share.people())).collect(Collectors.joining(", "));
			return told.isEmpty() ? "" : " · " + told;
		}

		private static String colour(StudyFinding finding) {
			return switch (finding.kind()) {
				case "crisis" -> finding.finding().message().startsWith("crisis.crisis") ? Telling.PALETTE.crisis() : Telling.PALETTE.warning();
				default -> Telling.PALETTE.accent();
			};
		}
	}
}
