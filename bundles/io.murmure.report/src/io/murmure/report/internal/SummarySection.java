package io.murmure.report.internal;

import java.time.Instant;
import java.util.List;

import io.murmure.core.finding.StudyFinding;

/** The page that somebody in a hurry reads alone: what was listened to, what matters most, how people feel and how that moved, and who they are. */
final class SummarySection implements Section {

	private static final int MOST_FINDINGS = 5;
	private static final int OF_A_KIND = 2;

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		Rows whole = telling.ask("select count(*), count(distinct author_id), count(distinct channel), min(time), max(time) from posts");
		html.open("section", "id=\"summary\" class=\"summary\"").element("h2", texts.get("summary.title"));
		if (whole.count(0, 0) == 0) {
			html.element("p", texts.get("overview.empty")).close("section");
			return;
		}
		boolean told = telling.allows(whole.count(0, 1));
		if (told) {
			html.element("p", "class=\"lead\"", texts.get("overview.lead", whole.count(0, 0), whole.count(0, 1), whole.count(0, 2),
					texts.date((Instant) whole.rows().get(0).get(3)), texts.date((Instant) whole.rows().get(0).get(4))));
			ListeningNotes.writeBrokenOff(telling, html);
		} else {
			html.element("p", "class=\"withheld\"", texts.get("overview.withheld", telling.disclosure().k()));
		}
		ListeningNotes.writeUnanalysed(telling, html);
		ListeningNotes.writeLedger(telling, html);
		if (told) {
			writeFindings(telling, html);
			new MoodSummary(telling).write(html);
			new CircleSummary(telling).write(html);
		}
		html.close("section");
	}

	private static void writeFindings(Telling telling, Html html) {
		ToldFindings findings = ToldFindings.of(telling);
		if (findings.isEmpty()) {
			return;
		}
		html.element("h3", telling.texts().get("summary.matters"));
		List<StudyFinding> first = findings.first(MOST_FINDINGS, OF_A_KIND);
		if (first.isEmpty()) {
			html.element("p", "class=\"quiet\"", telling.texts().get("summary.nothing"));
			return;
		}
		FindingSentences sentences = FindingSentences.of(telling);
		html.open("ol", "class=\"matters\"");
		for (StudyFinding finding : first) {
			html.open("li", "style=\"border-color:" + FindingSentences.colour(finding) + "\"").element("span", "class=\"kind\"", sentences.text().word(finding.kind()))
					.link(FindingSentences.anchor(finding), sentences.tell(finding, FindingQuotes.of(telling, finding))).close("li");
		}
		html.close("ol");
	}
}
