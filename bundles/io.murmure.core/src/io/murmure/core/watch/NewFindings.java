package io.murmure.core.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.FindingTables;

/**
 * What the study has found since the listener was last told. A finding that grew, so that its key is another, is known again by its posts; a crisis that reached another level is new.
 * The study keeps a hash of each key and the ids of a few posts.
 */
public final class NewFindings {

	private static final String COMPONENT = "watch-findings";
	private static final String CRISIS = "crisis";
	private static final int MOST_POSTS = 20;
	private static final double SAME = 0.5;

	private final Study study;

	/** A finding that the listener was told of. */
	private record Known(String mark, String kind, long told, Set<Long> posts) {

		static Known parse(String line) {
			String[] parts = line.split(" ", -1);
			return new Known(parts[0], parts[1], Long.parseLong(parts[2]), Stream.of(parts[3].split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).collect(Collectors.toSet()));
		}

		String line() {
			return String.join(" ", mark, kind, String.valueOf(told), posts.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
		}

		/** Whether this one, which is no longer told under its key, is the other. */
		boolean becameThat(Known other) {
			return kind.equals(other.kind) && !posts.isEmpty() && !other.posts.isEmpty()
					&& posts.stream().filter(other.posts::contains).count() >= SAME * Math.min(posts.size(), other.posts.size());
		}

		boolean sayAsMuchAs(Known other) {
			return !kind.equals(CRISIS) || other.told <= told;
		}
	}

	public NewFindings(Study study) {
		this.study = study;
	}

	/** Whether the listener was never told anything of this study by a watch. */
	public boolean isFirstLook() {
		return study.state(COMPONENT).isEmpty();
	}

	/** Open findings that are new since {@link #remember} was last called, the strongest first. */
	public List<StudyFinding> list(Instant now) {
		List<StudyFinding> all = new Inbox(study).all();
		Map<String, Known> today = today(all);
		Map<String, Known> before = before();
		List<Known> gone = before.values().stream().filter(known -> !today.containsKey(known.mark())).toList();
		List<StudyFinding> fresh = new ArrayList<>();
		for (StudyFinding finding : all) {
			Known mine = today.get(Marks.of(finding.key()));
			Known same = before.get(mine.mark());
			boolean known = same != null ? same.sayAsMuchAs(mine) : gone.stream().anyMatch(one -> one.becameThat(mine) && one.sayAsMuchAs(mine));
			if (!known && isWorthTelling(finding, now)) {
				fresh.add(finding);
			}
		}
		return fresh;
	}

	/** What the listener put aside or noted she knows already; what she follows she wants to hear of. */
	private static boolean isWorthTelling(StudyFinding finding, Instant now) {
		FindingState state = finding.state(now);
		boolean grew = finding.judgement().time().filter(finding.told()::isAfter).isPresent();
		return state == FindingState.NEW || state == FindingState.FOLLOWED && grew;
	}

	/** The listener knows all that is found now. What is not found any more stays known, should it come back. */
	public void remember() {
		Map<String, Known> known = new LinkedHashMap<>(before());
		known.putAll(today(new Inbox(study).all()));
		String all = known.values().stream().map(Known::line).collect(Collectors.joining("\n"));
		if (isFirstLook() || !all.equals(study.state(COMPONENT).orElseThrow().key())) {
			try (TableChange change = study.change(List.of())) {
				change.commit(COMPONENT, new ComponentState(all, 0));
			}
		}
	}

	private Map<String, Known> before() {
		Map<String, Known> known = new LinkedHashMap<>();
		study.state(COMPONENT).map(ComponentState::key).orElse("").lines().map(Known::parse).forEach(one -> known.put(one.mark(), one));
		return known;
	}

	private Map<String, Known> today(List<StudyFinding> all) {
		Map<Long, Set<Long>> posts = new HashMap<>();
		study.scan(FindingTables.FINDING_POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (batch.longs("rank")[row] <= MOST_POSTS) {
					posts.computeIfAbsent(batch.longs("finding_id")[row], id -> new HashSet<>()).add(batch.longs("post_id")[row]);
				}
			}
		});
		Map<String, Known> today = new LinkedHashMap<>();
		for (StudyFinding finding : all) {
			String mark = Marks.of(finding.key());
			today.put(mark, new Known(mark, finding.kind(), finding.told().getEpochSecond(), posts.getOrDefault(finding.id(), Set.of())));
		}
		return today;
	}
}
