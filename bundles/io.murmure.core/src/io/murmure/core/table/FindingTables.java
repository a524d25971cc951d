package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;

/** The tables that say what is new, what is missing and what is about to break. Every figure is defined in {@code docs/findings.md}. */
public final class FindingTables {

	/** Posts that tell of a need, and which one: probabilities in [0, 1]; {@code signs} separated by spaces. */
	public static final Table NEED_POSTS = Table.of("need_posts", number("post_id"), number("need_id"), real("request"), real("problem"), text("signs"));

	/**
	 * Needs, each named by its most telling post. {@code intensity} is the mean strength of its posts, {@code answered} the share of them that
	 * somebody answered, {@code strength} ranks them: people x intensity x lack of answer.
	 */
	public static final Table NEEDS = Table.of("needs", number("need_id"), number("post_id"), number("posts"), number("people"),
			number("communities"), real("intensity"), real("answered"), real("strength"), time("first_seen"), time("last_seen"));

	/**
	 * Episodes in which a channel was more heated than it is used to, once or several times within days: the highest {@code level} (watch, warning, crisis), when each level was told (null for never)
	 * and when it ended. Reasons are words separated by spaces, the heaviest first; {@code people} wrote the heated posts.
	 */
	public static final Table ALARMS = Table.of("alarms", number("alarm_id"), number("channel_id"), text("level"), time("watch"), time("warning"),
			time("crisis"), time("finished"), time("peak"), real("strength"), text("reasons"), number("posts"), number("people"));

	/** The heated posts of each alarm, the most telling first; {@code early} is 1 for those that were there when it was first told. */
	public static final Table ALARM_POSTS = Table.of("alarm_posts", number("alarm_id"), number("post_id"), number("early"));

	/**
	 * Why each alarm was strongest when it was, the heaviest first: {@code reason} is one of its words, {@code weight} what it adds to the strength, {@code counted} posts or people of {@code whole},
	 * where {@code usual} are usual (both null where they mean nothing), in the {@code hours} before; {@code people} make it.
	 */
	public static final Table ALARM_REASONS = Table.of("alarm_reasons", number("alarm_id"), number("rank"), text("reason"), real("weight"), number("counted"), number("whole"), real("usual"),
			number("hours"), number("people"));

	/**
	 * Terms whose rise is surprising for their community. {@code community_id} is where it began, null for no community; {@code told} when it would have been
	 * told; {@code surprise} the log-odds against the community's own past, in standard errors. All figures are those since it began to rise; {@code past} is how many posts had it before,
	 * 0 for what is new; {@code label_people} used the term itself, of a topic the words of its label.
	 */
	public static final Table TRENDS = Table.of("trends", number("trend_id"), text("term"), text("kind"), number("community_id"),
			time("first_seen"), time("told"), time("peak"), number("posts"), number("people"), number("communities"), real("surprise"), number("post_id"), number("past"), number("label_people"));

	/** How often and by how many people the term of a trend was said, day by day. */
	public static final Table TREND_DAYS = Table.of("trend_days", number("trend_id"), time("day"), number("posts"), number("people"));

	/** The posts that carry a trend, in the order of time. */
	public static final Table TREND_POSTS = Table.of("trend_posts", number("trend_id"), number("post_id"));

	/**
	 * Words that are said in another way than before. {@code community_id} is where it was first said so, null for no community; {@code told} when enough people had said it so; posts, people, communities and
	 * times are those of the new way, {@code before} how many posts of {@code people_before} had the word before, {@code share} of those since then in [0, 1] that are of the new way; {@code errors} is how far the change lies above chance, in standard
	 * deviations, {@code p} how probable chance makes it, corrected for all words. {@code words} set the new way apart and {@code words_before} the old one, between middle dots; each of at least so many people
	 * there, 0 without words.
	 */
	public static final Table MEANINGS = Table.of("meanings", number("meaning_id"), text("term"), number("community_id"), time("first_seen"), time("told"), number("posts"), number("people"),
			number("communities"), number("before"), number("people_before"), real("share"), real("errors"), real("p"), text("words"), number("words_people"), text("words_before"), number("words_before_people"));

	/** Posts that show each meaning, the most telling first. */
	public static final Table MEANING_POSTS = Table.of("meaning_posts", number("meaning_id"), number("rank"), number("post_id"));

	/**
	 * Days on which something was far above what is usual. {@code kind} is topic, emotion or volume, {@code name} the topic's label or the emotion, empty for volume; {@code community_id} whose series
	 * it is, null for everybody's. {@code day} is the strangest: {@code counted} people (for volume posts, without those of who wrote most) of {@code whole}, where {@code expected} are usual; {@code probability} that an ordinary day
	 * has as many, {@code series} how many were watched beside it. {@code began} is the first strange day, {@code told} when it would have been told. {@code label_people} used the name's words. {@code step} is
	 * day or hour: what was counted together; of an hour {@code day} is when it begins.
	 */
	public static final Table BURSTS = Table.of("bursts", number("burst_id"), text("kind"), text("name"), number("community_id"), time("began"), time("finished"), time("told"),
			time("day"), number("counted"), number("whole"), real("expected"), real("probability"), number("series"), number("posts"), number("people"), number("label_people"), text("step"));

	/** The series of each burst day by day: what was counted, of how many, and what was usual. */
	public static final Table BURST_DAYS = Table.of("burst_days", number("burst_id"), time("day"), number("counted"), number("whole"), real("expected"));

	/** The posts of each burst, in the order of time. */
	public static final Table BURST_POSTS = Table.of("burst_posts", number("burst_id"), number("post_id"));

	/**
	 * What the listener should know, strongest first. {@code kind} is need, crisis, trend, meaning, burst, turn, opportunity or another word; {@code message} is a key of
	 * {@link io.murmure.core.finding.FindingText}, {@code arguments} are separated by tabs; {@code strength} is in [0, 1], in nine of ten cases from {@code strength_low} to
	 * {@code strength_high}; {@code told} is when it would have been told, of a crisis when its level was reached, of a need when it was last seen. {@code key} stays the same from one analysis to the next,
	 * {@code source_id} is the need, alarm, trend, meaning, burst, turn or opportunity that it tells of, {@code about_people} the fewest people who wrote one of the words that say what it is about, null where none do.
	 */
	public static final Table FINDINGS = Table.of("findings", number("finding_id"), text("kind"), text("message"), text("arguments"),
			real("strength"), number("posts"), number("people"), time("first_seen"), time("told"), text("key"), number("source_id"), real("strength_low"),
			real("strength_high"), number("about_people"));

	/** The posts that prove a finding, the most telling first. */
	public static final Table FINDING_POSTS = Table.of("finding_posts", number("finding_id"), number("rank"), number("post_id"));

	/** The communities that a finding is about, with how many of their people it rests on. */
	public static final Table FINDING_COMMUNITIES = Table.of("finding_communities", number("finding_id"), number("community_id"), number("people"));

	/**
	 * What the listener decided of findings, by their keys: {@code state} is a word of {@link io.murmure.core.finding.FindingState}, {@code reason} why it was dismissed, {@code until}
	 * when a snoozed one comes back; {@code posts} is the evidence then, ids separated by spaces. Kept by the listener: no analysis touches it.
	 */
	public static final Table FINDING_STATES = Table.of("finding_states", text("key"), text("kind"), text("state"), text("reason"), time("until"), time("time"), text("posts"));

	/** What the listener wrote on findings. Kept by the listener. */
	public static final Table FINDING_NOTES = Table.of("finding_notes", number("note_id"), text("key"), text("note"), time("time"));

	/** Posts that the listener pinned to findings. Kept by the listener. */
	public static final Table FINDING_PINS = Table.of("finding_pins", number("post_id"), text("key"), time("time"));

	private FindingTables() {
	}
}
