package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * A circle that the listener could ask about a need.
 *
 * @param key    of its finding; of the circles that tell the same need one is a finding, and the others have the key of the need's
 * @param circle to ask
 * @param kind   ask, problem or hardship
 * @param named  the need's most telling post
 * @param people of the circle that tell the need
 * @param told   how much of it the circle tells, {@code influence} and {@code rising} as it, in [0, 1]
 * @param term   what rises with it; empty for nothing
 */
public record Opportunity(long id, String key, long place, Circle circle, String kind, String named, long people, double strength, double told, double influence, double rising, String term, Instant firstSeen,
		About about) {

	private static final int INTERESTS = 5;

	/** How a circle speaks: most of its posts in a language, with so many words in the middle one. */
	public record Speech(String language, double share, double words, String emoji) {
	}

	/** A name of the Brief that a circle is for, or against. */
	public record Stance(String name, boolean advocate) {
	}

	/**
	 * What is known of a circle before one asks it.
	 *
	 * @param interests its own words, best first
	 * @param questions in its own words
	 */
	public record About(List<String> interests, Optional<Speech> speech, List<Stance> stances, List<String> questions) {
	}

	/** Something of a circle, or of an opportunity. */
	private record Of<T>(long id, T what) {
	}

	/** Those with a post in what narrows them, the strongest of all first. */
	public static List<Opportunity> read(Study study, Answers answers, Narrowing narrowing) {
		Map<Long, String> own = keys(study, "opportunity");
		Map<Long, String> needs = keys(study, "need");
		Map<Long, Circle> circles = Circle.all(answers).stream().collect(Collectors.toMap(Circle::id, circle -> circle));
		Map<Long, List<String>> interests = group(answers.list(row -> new Of<>(row.number(0), row.text(1)), "select community_id, term from community_terms where kind = 'word' and rank <= ? order by community_id, rank",
				(long) INTERESTS));
		Map<Long, List<Speech>> speech = group(answers.list(row -> new Of<>(row.number(0), new Speech(row.text(1), row.real(2), row.real(3), row.text(4))), "select community_id, language, share, words, emoji from community_speech"));
		Map<Long, List<Stance>> stances = group(answers.list(row -> new Of<>(row.number(0), new Stance(row.text(1), row.text(2).equals("advocate"))),
				"select community_id, name, side from subject_stances where side <> 'unsure' order by community_id, name_id"));
		Map<Long, List<String>> questions = group(answers.list(row -> new Of<>(row.number(0), row.text(1)), "select opportunity_id, question from opportunity_questions order by opportunity_id, rank"));
		FocusCondition condition = narrowing.condition();
		return answers.list(row -> {
			long circle = row.number(2);
			About about = new About(interests.getOrDefault(circle, List.of()), speech.getOrDefault(circle, List.of()).stream().findFirst(), stances.getOrDefault(circle, List.of()),
					questions.getOrDefault(row.number(0), List.of()));
			return new Opportunity(row.number(0), own.getOrDefault(row.number(0), needs.getOrDefault(row.number(1), "")), row.number(12), circles.get(circle), row.text(3), row.text(4).replaceAll("\\s+", " ").strip(),
					row.number(5), row.real(6), row.real(7), row.real(8), row.real(9), row.text(10), row.time(11).orElse(Instant.EPOCH), about);
		}, """
				select * from (select o.opportunity_id, o.need_id, o.community_id, o.kind, p.text, o.people, o.strength, o.told, o.influence, o.rising, o.term, o.first_seen,
				  row_number() over (order by o.strength desc, o.opportunity_id) as place
				from opportunities o join needs n using (need_id) join posts p on p.post_id = n.post_id)
				where opportunity_id in (select opportunity_id from opportunity_posts where post_id in (select post_id from posts where %s)) order by place""".formatted(condition.sql()), condition.arguments().toArray())
				.stream().filter(opportunity -> opportunity.circle() != null).toList();
	}

	private static Map<Long, String> keys(Study study, String kind) {
		Map<Long, String> keys = new HashMap<>();
		new Inbox(study).all().stream().filter(finding -> finding.kind().equals(kind)).forEach((StudyFinding finding) -> keys.put(finding.source(), finding.key()));
		return keys;
	}

	private static <T> Map<Long, List<T>> group(List<Of<T>> all) {
		return all.stream().collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::what, Collectors.toList())));
	}
}
