package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;

/**
 * The findings of a study as a report has them.
 *
 * @param told     those that may be told, what the listener follows first, the strongest before the rest
 * @param withheld how many rest on too few people
 * @param aside    how many the listener put aside
 * @param now      the moment at which their states hold
 */
record ToldFindings(List<StudyFinding> told, int withheld, int aside, Instant now) {

	static ToldFindings of(Telling telling) {
		Instant now = Instant.now();
		List<StudyFinding> all = new Inbox(telling.study()).all();
		List<StudyFinding> open = all.stream().filter(finding -> finding.state(now).isOpen()).toList();
		List<StudyFinding> told = open.stream().filter(finding -> telling.allows(finding.people()))
				.sorted(Comparator.comparing(finding -> finding.state(now) != FindingState.FOLLOWED)).toList();
		return new ToldFindings(told, open.size() - told.size(), all.size() - open.size(), now);
	}

	boolean isEmpty() {
		return told.isEmpty() && withheld == 0 && aside == 0;
	}

	FindingState state(StudyFinding finding) {
		return finding.state(now);
	}

	/** Whether it stands on the page with all that proves it. */
	boolean hasCard(StudyFinding finding) {
		int at = told.indexOf(finding);
		return at >= 0 && at < FindingSection.MOST_TOLD;
	}

	/** The first ones that have a card, in their order, of each kind no more than so many, so that what is told in a few sentences is not one thing told over and over. */
	List<StudyFinding> first(int most, int ofAKind) {
		Map<String, Integer> kinds = new HashMap<>();
		List<StudyFinding> first = new ArrayList<>();
		for (StudyFinding finding : told) {
			if (hasCard(finding) && first.size() < most && kinds.merge(finding.kind(), 1, Integer::sum) <= ofAKind) {
				first.add(finding);
			}
		}
		return first;
	}
}
