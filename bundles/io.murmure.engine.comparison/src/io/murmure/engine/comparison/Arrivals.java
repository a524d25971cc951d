package io.murmure.engine.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.murmure.core.comparison.Idea;
import io.murmure.core.component.Sentence;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.table.Micros;

/** When something first came up, and when it came to a circle. */
final class Arrivals {

	private static final String OF_CIRCLE = " and author_id in (select author_id from members where community_id = ?)";

	private final Study study;
	private final Idea idea;

	Arrivals(Study study, Idea idea) {
		this.study = study;
		this.idea = idea;
	}

	/** @throws StudyException when the study has no such thing */
	Instant first() {
		Optional<Instant> first = switch (idea) {
			case Idea.OfPost post -> earliest("select min(time) as earliest from posts where post_id = ?", post.id());
			case Idea.OfLink link -> earliest(ofLink(""), link.link());
			case Idea.OfWord word -> earliest(ofWord(""), word.word());
			case Idea.OfDate date -> Optional.of(date.moment());
		};
		return first.orElseThrow(() -> new StudyException(missing()));
	}

	/** A post and a date come to everybody at once. */
	Optional<Instant> first(long community) {
		return switch (idea) {
			case Idea.OfLink link -> earliest(ofLink(OF_CIRCLE), link.link(), community);
			case Idea.OfWord word -> earliest(ofWord(OF_CIRCLE), word.word(), community);
			case Idea.OfPost post -> Optional.of(first());
			case Idea.OfDate date -> Optional.of(date.moment());
		};
	}

	private static String ofLink(String who) {
		return "select min(time) as earliest from posts where post_id in (select post_id from post_links where contains(lower(link), lower(?)))" + who;
	}

	private static String ofWord(String who) {
		return "select min(time) as earliest from posts where contains(lower(text), lower(?))" + who;
	}

	private Optional<Instant> earliest(String sql, Object... arguments) {
		List<Instant> found = new ArrayList<>();
		study.query(sql, arguments).forEach(batch -> {
			if (!batch.isNull("earliest", 0)) {
				found.add(Micros.instant(batch.longs("earliest")[0]));
			}
		});
		return found.stream().findFirst();
	}

	private String missing() {
		return switch (idea) {
			case Idea.OfPost post -> Sentence.of(Arrivals.class, "no-post", Long.toString(post.id()));
			case Idea.OfLink link -> Sentence.of(Arrivals.class, "no-link", link.link());
			case Idea.OfWord word -> Sentence.of(Arrivals.class, "no-word", word.word());
			case Idea.OfDate date -> throw new IllegalStateException("a date is always there");
		};
	}
}
