package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;

import java.util.stream.Stream;

/**
 * The tables that say how people feel towards the subject of the Brief and its rivals. {@code name_id} is 1 for the subject and counts its rivals from 2 in the order of the Brief;
 * {@code balance} is the share of positive posts less that of negative ones, in [-1, 1], with the bounds of its 95 % interval. Every figure is defined in {@code docs/findings.md}.
 */
public final class SubjectTables {

	/**
	 * What is said of a name in one post, read by itself: {@code spans} are the places of its clauses in the text ("0-24 60-81"), {@code turned} is 1 where the name is what another one is better
	 * or worse than, so that the sentiment is the contrary of what the words say and no emotion is told. Otherwise as in {@link Tables#READINGS}.
	 */
	public static final Table SUBJECT_READINGS = new Table("subject_readings", Stream.of(Stream.of(number("post_id"), number("name_id"), text("name"), text("role"), text("spans"),
			number("turned")), Tables.SENTIMENTS.stream().map(word -> real("sentiment_" + word)), Stream.of(text("sentiment")), Tables.EMOTIONS.stream().map(Column::real),
			Stream.of(text("emotion"))).flatMap(columns -> columns).toList());

	/** Towards each name, by community or, where {@code community_id} is null, by everybody; {@code role} is subject or rival; shares in [0, 1] of the posts whose sentiment was read. */
	public static final Table SUBJECT_FEELINGS = Table.of("subject_feelings", number("name_id"), text("name"), text("role"), number("community_id"), number("posts"),
			number("people"), real("negative"), real("neutral"), real("positive"), real("balance"), real("balance_low"), real("balance_high"));

	/** The emotion told in what is said of each name, by community or by everybody. */
	public static final Table SUBJECT_EMOTIONS = Table.of("subject_emotions", number("name_id"), number("community_id"), text("emotion"), number("posts"), number("people"),
			real("share"), real("share_low"), real("share_high"));

	/** The same week by week; {@code week} is its Monday in the study's zone. */
	public static final Table SUBJECT_WEEKS = Table.of("subject_weeks", number("name_id"), time("week"), number("posts"), number("people"), real("negative"), real("positive"),
			real("balance"), real("balance_low"), real("balance_high"));

	/**
	 * How circles feel towards each name against everybody else who speaks of it, where the disclosure rule allows both: {@code side} is advocate, critic or, where the difference is not sure, unsure;
	 * {@code difference} is the circle's balance less that of the others, with its 95 % interval, {@code p} corrected over the circles; posts and people are the circle's.
	 */
	public static final Table SUBJECT_STANCES = Table.of("subject_stances", number("name_id"), text("name"), number("community_id"), text("side"), real("difference"), real("difference_low"),
			real("difference_high"), real("p"), number("posts"), number("people"), number("people_others"));

	/**
	 * Days on which feelings turned: {@code day} is the first day of the new mood, {@code direction} is better or worse, {@code before} and {@code after} are the balances of the spans on both
	 * sides, {@code chance} the probability of so great a turn if feelings did not depend on the day; posts and people are those of the new span.
	 */
	public static final Table SUBJECT_TURNS = Table.of("subject_turns", number("turn_id"), number("name_id"), text("name"), time("day"), text("direction"), real("before"), real("after"),
			real("change_low"), real("change_high"), real("chance"), number("posts"), number("people"), number("people_before"));

	/** The posts of the new span that show the new mood, those that show it most first. */
	public static final Table SUBJECT_TURN_POSTS = Table.of("subject_turn_posts", number("turn_id"), number("rank"), number("post_id"));

	private SubjectTables() {
	}
}
