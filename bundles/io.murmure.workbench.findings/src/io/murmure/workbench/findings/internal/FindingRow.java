package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Strength;
import io.murmure.core.finding.StudyFinding;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;

/**
 * A finding as a row of the inbox tells it.
 *
 * @param caption kind, first-seen time and circles
 * @param figures the strength in figures, with its interval
 */
public record FindingRow(String key, String kind, String sentence, String caption, FindingState state, String stateWord, Strength strength, String figures) {

	private static final int MOST_CIRCLES = 2;

	/** @param circles names of communities by id */
	public static FindingRow of(StudyFinding finding, FindingText text, Formats formats, Map<Long, String> circles, Instant now) {
		Texts texts = FindingTexts.texts();
		List<String> names = finding.circles().stream().map(share -> circles.get(share.community())).filter(name -> name != null).toList();
		String where = names.stream().limit(MOST_CIRCLES).collect(Collectors.joining(", ")) + (names.size() > MOST_CIRCLES ? "…" : "");
		String since = texts.get("inbox.since", text.word(finding.kind()), formats.day(finding.firstSeen()));
		FindingState state = finding.state(now);
		return new FindingRow(finding.key(), finding.kind(), text.tell(finding.finding()), where.isEmpty() ? since : since + " · " + where, state, text.word(state.word()),
				finding.strength(), texts.get("inbox.strength", formats.decimal(finding.strength().value()), formats.decimal(finding.strength().low()), formats.decimal(finding.strength().high())));
	}
}
