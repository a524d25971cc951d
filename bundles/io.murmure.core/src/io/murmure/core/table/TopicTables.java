package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;

/** The tables that say what people talk about, how they feel about it, and in which circle. Every figure is defined in {@code docs/findings.md}. */
public final class TopicTables {

	/**
	 * One row a topic; its id and label stay when topics are found anew. {@code label_people} is the fewest people who used a word of the label; {@code share} is of the posts
	 * that were looked at; {@code negative} and {@code positive} are shares of its posts whose sentiment was read, null where none was; shares in [0, 1].
	 */
	public static final Table TOPICS = Table.of("topics", number("topic_id"), text("label"), number("label_people"), number("posts"), number("people"),
			real("share"), real("negative"), real("positive"), time("first_seen"), time("last_seen"));

	/** The words that set a topic apart (c-TF-IDF), and how many distinct people used them. */
	public static final Table TOPIC_TERMS = Table.of("topic_terms", number("topic_id"), number("rank"), text("term"), real("score"), number("people"));

	/**
	 * Each post that was looked at: its topic, null for none, with the probability that it belongs there, and {@code way}: dense, reassigned, joined or none.
	 */
	public static final Table POST_TOPICS = Table.of("post_topics", number("post_id"), number("topic_id"), real("probability"), text("way"));

	/** Topics and what holds several of them, parents first: {@code parent_id} is null for the whole, {@code topic_id} for what holds several. */
	public static final Table TOPIC_TREE = Table.of("topic_tree", number("node_id"), number("parent_id"), number("topic_id"), text("label"),
			number("label_people"), number("posts"), number("people"));

	/**
	 * Where topics lie on a map, {@code x} and {@code y} in [-1, 1]: topics whose posts are alike lie near each other. A topic stays where it is until topics are found anew.
	 */
	public static final Table TOPIC_PLACES = Table.of("topic_places", number("topic_id"), real("x"), real("y"));

	/** Topics week by week; {@code week} is its Monday in the study's zone, {@code share} of the posts of that week that were looked at. */
	public static final Table TOPIC_WEEKS = Table.of("topic_weeks", number("topic_id"), time("week"), number("posts"), number("people"), real("share"));

	/** How much communities talk of topics: {@code share} of a community's posts, {@code whole} of all, {@code lift} the one over the other. */
	public static final Table TOPIC_COMMUNITIES = Table.of("topic_communities", number("topic_id"), number("community_id"), number("posts"),
			number("people"), real("share"), real("whole"), real("lift"));

	/** Emotions told in the posts of a topic, in a community or, where {@code community_id} is null, among all; {@code whole} is the share in all posts. */
	public static final Table TOPIC_EMOTIONS = Table.of("topic_emotions", number("topic_id"), number("community_id"), text("emotion"), number("posts"),
			number("people"), real("share"), real("whole"), real("lift"));

	/**
	 * One row: how topics were last found, and how good they are by their words. {@code clustered} posts were grouped, {@code joined} came later; {@code next_id} is the next
	 * topic's; {@code settings} what they were found with.
	 */
	public static final Table TOPIC_QUALITY = Table.of("topic_quality", number("topics"), number("clustered"), number("joined"), number("outliers"),
			number("people"), real("coherence"), real("diversity"), number("next_id"), text("settings"));

	private TopicTables() {
	}
}
