package io.murmure.core.finding;

import java.time.Instant;
import java.util.List;

/**
 * A finding of a study with all that the listener made of it.
 *
 * @param id        its place, the strongest first, from 1; another after the next analysis
 * @param key       its identity, the same after the next analysis
 * @param kind      such as need, crisis or trend
 * @param source    id of the need, alarm or trend that it tells of
 * @param firstSeen when it began
 * @param told      when it would have been told; of a crisis when its level was reached, of a need when it was last seen
 * @param circles   the communities that it rests on, most people first
 * @param pins      posts that the listener pinned to it
 */
public record StudyFinding(long id, String key, String kind, Finding finding, Strength strength, long posts, long people, Instant firstSeen, Instant told,
		long source, List<Share> circles, Judgement judgement, List<Note> notes, List<Long> pins) {

	private static final String CRISIS = "crisis";

	/** How many people of a community a finding rests on. */
	public record Share(long community, long people) {
	}

	public StudyFinding {
		circles = List.copyOf(circles);
		notes = List.copyOf(notes);
		pins = List.copyOf(pins);
	}

	/** Where it stands at a moment: a crisis that reached another level after it was put aside is new again. */
	public FindingState state(Instant now) {
		FindingState decided = judgement.at(now);
		boolean grew = CRISIS.equals(kind) && judgement.time().filter(told::isAfter).isPresent();
		return grew && decided != FindingState.FOLLOWED ? FindingState.NEW : decided;
	}
}
