package io.murmure.workbench.communities.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.palette.Palette;
import io.murmure.workbench.Answers;

/**
 * What posts of a circle's members tell of it by themselves, whichever posts are looked at.
 *
 * @param people   members who wrote them
 * @param feelings shares of emotions in them and in the whole study; empty where none of them was read
 * @param channels where they stand
 * @param voices   members by posts
 */
public record ProfilePosts(long posts, long people, List<Profile.Feeling> feelings, List<Profile.Count> channels, List<Profile.Voice> voices) {

	private static final String READ = "emotion <> ''";
	/** A few posts are soon those of one person, whose emotion at a workplace is not shown. */
	private static final String READ_AND_SHOWN = READ + " and channel not in (select channel from ledger where workplace)";

	/** What of a Focus narrows a profile: a person is looked at within it, and all emotions are shown side by side. */
	public static Focus narrowing(Focus focus) {
		return focus.onPosts(Set.of()).onCommunities(Set.of()).onAuthors(Set.of()).onEmotions(Set.of());
	}

	/** @param focus as {@link #narrowing} gives it */
	public static ProfilePosts read(Answers answers, long circle, Focus focus) {
		FocusCondition condition = FocusCondition.of(focus.onCommunities(Set.of(circle)));
		Object[] arguments = condition.arguments().toArray();
		List<Profile.Count> channels = answers.list(row -> new Profile.Count(row.text(0), row.number(1)),
				"select channel, count(*) as said from posts where " + condition.sql() + " group by channel order by said desc, channel", arguments);
		List<Profile.Voice> voices = answers.list(row -> new Profile.Voice(row.number(0), row.text(1), row.number(2)), "select author_id, author, count(*) as said from posts where "
				+ condition.sql() + " group by author_id, author order by said desc, author limit 8", arguments);
		long people = answers.first(row -> row.number(0), "select count(distinct author_id) as people from posts where " + condition.sql(), arguments).orElse(0L);
		return new ProfilePosts(channels.stream().mapToLong(Profile.Count::posts).sum(), people, feelings(answers, condition, focus.narrows() ? READ_AND_SHOWN : READ), channels, voices);
	}

	private static List<Profile.Feeling> feelings(Answers answers, FocusCondition condition, String read) {
		Map<String, Double> here = shares(answers, read + " and " + condition.sql(), condition.arguments().toArray());
		if (here.isEmpty()) {
			return List.of();
		}
		Map<String, Double> everywhere = shares(answers, READ);
		Map<String, Long> people = answers.list(row -> new Profile.Count(row.text(0), row.number(1)),
				"select emotion, count(distinct author_id) as people from posts where " + read + " and " + condition.sql() + " group by emotion", condition.arguments().toArray()).stream()
				.collect(Collectors.toMap(Profile.Count::name, Profile.Count::posts));
		return Palette.EMOTIONS.stream().filter(everywhere::containsKey)
				.map(emotion -> new Profile.Feeling(emotion, here.getOrDefault(emotion, 0.0), everywhere.get(emotion), people.getOrDefault(emotion, 0L))).toList();
	}

	private static Map<String, Double> shares(Answers answers, String where, Object... arguments) {
		List<Profile.Count> counts = answers.list(row -> new Profile.Count(row.text(0), row.number(1)),
				"select emotion, count(*) as said from posts where " + where + " group by emotion", arguments);
		double all = counts.stream().mapToLong(Profile.Count::posts).sum();
		return counts.stream().collect(Collectors.toMap(Profile.Count::name, count -> count.posts() / all));
	}
}
