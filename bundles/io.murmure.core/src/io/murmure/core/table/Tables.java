package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;
import static io.murmure.core.table.Column.vector;

import java.util.List;
import java.util.stream.Stream;

/** The tables that Murmure's own parts share; a plug-in may declare others. */
public final class Tables {

	/** Stored posts that were not taken back. Made by import. {@code reply_to} and its kin are post ids, null when unknown. */
	public static final Table POSTS = Table.of("posts", number("post_id"), text("platform"), number("channel_id"), text("channel"),
			number("author_id"), text("author"), time("time"), text("text"), text("source_language"), number("reply_to"),
			number("repost_of"), number("quote_of"), text("marks"));

	/** Who a post addresses by name. Made by import. */
	public static final Table MENTIONS = Table.of("mentions", number("post_id"), number("author_id"));

	/** Reactions to posts. Made by import. */
	public static final Table REACTIONS = Table.of("reactions", number("post_id"), number("author_id"), time("time"), text("sign"));

	/** Hashtags of posts, without their sign, and who used them. Made by import; changes whenever {@link #POSTS} does. */
	public static final Table POST_HASHTAGS = Table.of("post_hashtags", number("post_id"), number("author_id"), text("hashtag"));

	/** Addresses in posts, and who passed them on. Made by import; changes whenever {@link #POSTS} does. */
	public static final Table POST_LINKS = Table.of("post_links", number("post_id"), number("author_id"), text("link"));

	/** Who came to and left a channel; {@code change} is JOINED, ADDED, LEFT or REMOVED. Made by import. */
	public static final Table MEMBERSHIPS = Table.of("memberships", number("channel_id"), number("author_id"), time("time"), text("change"));

	/** Language of each post: ISO 639-1 code, {@code und} when it cannot be told; confidence in [0, 1]. */
	public static final Table LANGUAGES = Table.of("languages", number("post_id"), text("language"), real("confidence"));

	/** Emotions of {@link #READINGS}, in the order of its columns. */
	public static final List<String> EMOTIONS = List.of("anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral");

	/** Sentiments of {@link #READINGS}; the columns of their probabilities are called {@code sentiment_} and the word. */
	public static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

	/** Needs of {@link #READINGS}; the columns of their probabilities are called {@code need_} and the word. */
	public static final List<String> NEEDS = List.of("request", "problem");

	/** The finer emotions of {@link #FINE_READINGS}: those of GoEmotions (Demszky et al., 2020). */
	public static final List<String> FINE_EMOTIONS = List.of("admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity",
			"desire", "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy", "love",
			"nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral");

	private static final List<Column> READING = List.of(number("post_id"), real("anger"), real("disgust"), real("fear"), real("joy"), real("sadness"),
			real("surprise"), real("neutral"), text("emotion"), real("sentiment_negative"), real("sentiment_neutral"), real("sentiment_positive"),
			text("sentiment"), real("need_request"), real("need_problem"), text("needs"), text("marks"), text("emotions"));

	/**
	 * How each post reads: probabilities in [0, 1], null for what the model does not tell; the word for the strongest emotion that passes its
	 * threshold; the sentiment; needs that pass their thresholds; marks; all emotions that pass their thresholds, strongest first. Words stand
	 * separated by a space. Marks are {@code other-language} where the model was not trained on the post's language, so that its reading is a
	 * try, {@code adapted} where it was learnt from the listener's corrections, and {@code corrected} where the listener said it.
	 */
	public static final Table READINGS = new Table("readings", READING);

	/** What the model alone reads. */
	public static final Table MODEL_READINGS = new Table("model_readings", READING);

	/** What the model before the present one read, where it had read all posts. */
	public static final Table EARLIER_READINGS = new Table("earlier_readings", READING);

	/** Readings that the listener's corrections make otherwise; they stand in {@link #READINGS} in place of the model's. */
	public static final Table ADAPTED_READINGS = new Table("adapted_readings", READING);

	/**
	 * What the listener says of posts: the emotions, the sentiment and the needs that hold, words separated by a space and null where the
	 * model's reading stands; {@code neutral} and {@code none} say that nothing holds. {@code read_as} are the emotions that stood before.
	 */
	public static final Table CORRECTIONS = Table.of("corrections", number("post_id"), text("emotions"), text("sentiment"), text("needs"),
			text("read_as"), time("time"));

	/** Probabilities in [0, 1] of {@link #FINE_EMOTIONS} in each post, and the words for those that pass their thresholds, strongest first. */
	public static final Table FINE_READINGS = new Table("fine_readings", Stream.of(Stream.of(number("post_id")),
			FINE_EMOTIONS.stream().map(Column::real), Stream.of(text("told"))).flatMap(columns -> columns).toList());

	/** Posts that were not read, and why: {@code empty}, {@code only links or handles}, or {@code language} where the model was not trained on it. */
	public static final Table UNREAD = Table.of("unread", number("post_id"), text("reason"));

	/** Unit vectors of the encoder that made {@link #READINGS}, from the same forward pass. */
	public static final Table EMBEDDINGS = Table.of("embeddings", number("post_id"), vector("embedding"));

	/**
	 * Directed, timed, weighted ties between authors; {@code kind} is reply, mention, repost, quote, reaction, co-participation or membership; the last has no
	 * {@code post_id}.
	 */
	public static final Table INTERACTIONS = Table.of("interactions", number("source"), number("target"), text("kind"),
			real("weight"), time("time"), number("post_id"));

	/**
	 * Communities with their number of members, stability and cohesion (internal density), conductance and reciprocity, all in [0, 1]; {@code label_people} is the
	 * fewest people who said a word of the label, 0 without words. What may be told of the label says {@link io.murmure.core.privacy.Disclosure#label}.
	 */
	public static final Table COMMUNITIES = Table.of("communities", number("community_id"), number("size"), real("stability"),
			real("cohesion"), real("conductance"), real("reciprocity"), text("label"), number("label_people"));

	/** Who belongs to which community; {@code strength} is the share of the member's tie weight that stays inside. */
	public static final Table MEMBERS = Table.of("members", number("community_id"), number("author_id"), real("strength"));

	/**
	 * The words, hashtags and sites that set a community apart (c-TF-IDF), and how many distinct members used them; {@code kind} is word,
	 * hashtag or link, and ranks count from 1 within a kind.
	 */
	public static final Table COMMUNITY_TERMS = Table.of("community_terms", number("community_id"), number("rank"), text("term"),
			real("score"), number("people"), text("kind"));

	private Tables() {
	}
}
