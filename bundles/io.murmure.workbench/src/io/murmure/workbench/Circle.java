package io.murmure.workbench;

import java.util.List;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Texts;

/**
 * A community as views show it.
 *
 * @param rank      its place by size from 0, which gives its colour
 * @param name      its label as far as it may be told, or its rank in words
 * @param size      number of members
 * @param stability in [0, 1]: how surely it is found again
 * @param cohesion  in [0, 1]: how many of the possible ties there are
 */
public record Circle(long id, int rank, String name, long size, double stability, double cohesion) {

	/** All communities, largest first. */
	public static List<Circle> all(Answers answers) {
		Texts texts = Texts.of(Circle.class);
		String label = new Disclosure(answers.settings().disclosureK()).label("communities");
		return answers.list(row -> {
			int rank = (int) row.number(5);
			String name = row.text(1).isBlank() ? texts.get("circle.name", rank + 1) : row.text(1);
			return new Circle(row.number(0), rank, name, row.number(2), row.real(3), row.real(4));
		}, "select community_id, " + label + """
				, size, stability, cohesion, row_number() over (order by size desc, community_id) - 1 as rank
				from communities order by rank""");
	}
}
