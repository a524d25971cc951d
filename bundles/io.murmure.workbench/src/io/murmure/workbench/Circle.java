package io.murmure.workbench;

import java.util.List;
import java.util.Locale;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.privacy.Disclosure;

/**
 * A community as views show it.
 *
 * @param rank      its place by size from 0, which gives its colour
 * @param name      what it is called everywhere
 * @param size      number of members
 * @param stability in [0, 1]: how surely it is found again
 * @param cohesion  in [0, 1]: how many of the possible ties there are
 */
public record Circle(long id, int rank, String name, long size, double stability, double cohesion) {

	/** All communities, largest first. */
	public static List<Circle> all(Answers answers) {
		CommunityWords words = CommunityWords.of(Locale.getDefault());
		String label = new Disclosure(answers.settings().disclosureK()).label("communities");
		return answers.list(row -> {
			int rank = (int) row.number(5);
			return new Circle(row.number(0), rank, words.circle(row.number(0), row.text(1)), row.number(2), row.real(3), row.real(4));
		}, "select community_id, " + label + """
				, size, stability, cohesion, row_number() over (order by size desc, community_id) - 1 as rank
				from communities order by rank""");
	}
}
