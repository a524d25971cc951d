package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.StudyFinding;

/**
 * Which findings the inbox shows.
 *
 * @param without kinds that are left out
 * @param state   the one state that is shown; empty for all that is open
 * @param all     whether findings of any state are shown
 */
public record InboxFilter(Set<String> without, Optional<FindingState> state, boolean all) {

	/** What is still before the listener's eyes. */
	public static final InboxFilter OPEN = new InboxFilter(Set.of(), Optional.empty(), false);

	public InboxFilter {
		without = Set.copyOf(without);
	}

	/** With a kind put in or left out. */
	public InboxFilter toggled(String kind) {
		Set<String> kinds = new HashSet<>(without);
		if (!kinds.remove(kind)) {
			kinds.add(kind);
		}
		return new InboxFilter(kinds, state, all);
	}

	public InboxFilter on(FindingState one) {
		return new InboxFilter(without, Optional.of(one), false);
	}

	public InboxFilter onOpen() {
		return new InboxFilter(without, Optional.empty(), false);
	}

	public InboxFilter onAll() {
		return new InboxFilter(without, Optional.empty(), true);
	}

	/** @param circles those in Focus; empty for any */
	public List<StudyFinding> of(List<StudyFinding> findings, Set<Long> circles, Instant now) {
		return findings.stream().filter(finding -> !without.contains(finding.kind())).filter(finding -> isIn(finding.state(now)))
				.filter(finding -> circles.isEmpty() || finding.circles().stream().anyMatch(share -> circles.contains(share.community()))).toList();
	}

	private boolean isIn(FindingState now) {
		return all || state.map(one -> one == now).orElse(now.isOpen());
	}
}
