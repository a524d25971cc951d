package io.murmure.core.community;

import java.util.List;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.study.Study;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

/**
 * How surely the people of a network are in communities: whether there is an answer to trust at all.
 *
 * @param people who are tied to somebody
 * @param sure   the stability of each one's surest community, 0 for who is in none, added up
 */
public record Certainty(long people, double sure) {

	private static final double TRUSTED = 0.25;
	/** Fewer people are a circle or two at most; that none is told of them says that they are few. */
	private static final int FEW = 10;

	private static final String OF_STUDY = """
			select (select count(*) from (select source from interactions where source <> target union select target from interactions where source <> target)) as people,
			  coalesce((select sum(surest) from (select max(c.stability) as surest from members m join communities c using (community_id) group by m.author_id)), 0.0) as sure""";

	/** Of communities that were just found. O(edges). */
	public static Certainty of(EdgeList edges, List<Found> found) {
		boolean[] tied = new boolean[edges.nodes()];
		for (int e = 0; e < edges.size(); e++) {
			if (edges.source()[e] != edges.target()[e]) {
				tied[edges.source()[e]] = true;
				tied[edges.target()[e]] = true;
			}
		}
		double[] surest = new double[edges.nodes()];
		for (Found one : found) {
			for (int v : one.members()) {
				surest[v] = Math.max(surest[v], one.stability());
			}
		}
		long people = 0;
		double sure = 0;
		for (int v = 0; v < tied.length; v++) {
			people += tied[v] ? 1 : 0;
			sure += surest[v];
		}
		return new Certainty(people, sure);
	}

	/** Of the communities that a study holds; nobody is said to be in doubt where they were not looked for yet. */
	public static Certainty of(Study study) {
		if (study.tableVersion(Tables.COMMUNITIES) == 0) {
			return new Certainty(0, 0);
		}
		try (BatchReader answer = study.query(OF_STUDY)) {
			return answer.next().map(row -> new Certainty(row.longs("people")[0], row.doubles("sure")[0])).orElseThrow();
		}
	}

	/** @return in [0, 1]; 1 where nobody is tied */
	public double share() {
		return people == 0 ? 1 : sure / people;
	}

	/** Whether fewer than a quarter of the people are surely in a community, so that none should be trusted. */
	public boolean isTooMixed() {
		return people >= FEW && share() < TRUSTED;
	}
}
