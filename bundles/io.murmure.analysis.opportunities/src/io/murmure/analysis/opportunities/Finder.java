package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.privacy.Disclosure;
import io.murmure.lib.circles.MemberIndex;

/** Lays needs, influence and what rises over one another, circle by circle. */
record Finder(MemberIndex members, Talk talk, Influence influence, Rising rising, Disclosure disclosure) {

	/**
	 * Circles in which enough people tell a need and which anybody turns to.
	 *
	 * @param fewest people
	 */
	List<Opportunity> of(long need, List<Telling> tellings, double answered, int fewest) {
		Map<Integer, List<Telling>> circles = new TreeMap<>();
		tellings.forEach(telling -> {
			for (int community : members.communities(telling.author())) {
				circles.computeIfAbsent(community, first -> new ArrayList<>()).add(telling);
			}
		});
		return circles.entrySet().stream().map(circle -> in(circle.getKey(), need, circle.getValue(), tellings, answered)).filter(one -> one.people() >= fewest && one.reach() > 0).toList();
	}

	private Opportunity in(int community, long need, List<Telling> ours, List<Telling> everybodys, double answered) {
		CircleTalk circle = talk.of(community);
		return new Opportunity(need, community, ours.stream().sorted(Telling.MOST_TELLING_FIRST).toList(), answered, influence.reach(community), rising.with(ours),
				OwnWords.of(everybodys, circle, circle.language(Questions.LANGUAGES), talk, disclosure));
	}
}
