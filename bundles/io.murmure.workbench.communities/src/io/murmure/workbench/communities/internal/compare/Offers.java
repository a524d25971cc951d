package io.murmure.workbench.communities.internal.compare;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/** What a study has to compare: the time of its posts, its circles and its channels, the largest first; and its file, before those of the studies beside it. */
public record Offers(Instant start, Instant end, List<Circle> circles, List<String> channels, List<Path> studies) {

	/** Empty while there is no post. */
	public static Optional<Offers> read(Answers answers) {
		List<Circle> circles = Circle.all(answers);
		List<String> channels = answers.list(row -> row.text(0), "select channel from channels where posts > 0 order by posts desc, channel");
		List<Path> studies = studies(answers.study().file());
		return answers.first(row -> row.time(0).map(start -> new Offers(start, row.time(1).orElse(start), circles, channels, studies)),
				"select min(time) as earliest, max(time) as latest from posts").flatMap(offers -> offers);
	}

	private static List<Path> studies(Path own) {
		List<Path> studies = new ArrayList<>(List.of(own));
		try (DirectoryStream<Path> beside = Files.newDirectoryStream(own.toAbsolutePath().getParent(), "*.murmure")) {
			beside.forEach(studies::add);
		} catch (IOException unreadable) {
			// another file can be picked all the same
		}
		return studies.stream().map(Path::toAbsolutePath).distinct().sorted(Comparator.comparing((Path study) -> !study.equals(own.toAbsolutePath())).thenComparing(Comparator.naturalOrder())).toList();
	}
}
