package io.murmure.workbench.communities.internal.compare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/** What a study has to compare: the time of its posts, its circles and its channels, the largest first. */
public record Offers(Instant start, Instant end, List<Circle> circles, List<String> channels) {

	/** Empty while there is no post. */
	public static Optional<Offers> read(Answers answers) {
		List<Circle> circles = Circle.all(answers);
		List<String> channels = answers.list(row -> row.text(0), "select channel from channels where posts > 0 order by posts desc, channel");
		return answers.first(row -> row.time(0).map(start -> new Offers(start, row.time(1).orElse(start), circles, channels)),
				"select min(time) as earliest, max(time) as latest from posts").flatMap(offers -> offers);
	}
}
