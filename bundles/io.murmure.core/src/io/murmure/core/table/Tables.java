package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;
import static io.murmure.core.table.Column.vector;

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

	/** Language of each post: ISO 639-1 code, {@code und} when it cannot be told; confidence in [0, 1]. */
	public static final Table LANGUAGES = Table.of("languages", number("post_id"), text("language"), real("confidence"));

	/** Emotion probabilities in [0, 1] of each post, and the word for the strongest that passes its threshold. */
	public static final Table READINGS = Table.of("readings", number("post_id"), real("anger"), real("disgust"), real("fear"),
			real("joy"), real("sadness"), real("surprise"), real("neutral"), text("emotion"));

	/** Unit vectors of the encoder that made {@link #READINGS}, from the same forward pass. */
	public static final Table EMBEDDINGS = Table.of("embeddings", number("post_id"), vector("embedding"));

	/** Directed, timed, weighted ties between authors; {@code kind} is reply, mention, repost, quote, reaction or co-participation. */
	public static final Table INTERACTIONS = Table.of("interactions", number("source"), number("target"), text("kind"),
			real("weight"), time("time"), number("post_id"));

	/** Communities with their number of members, stability and cohesion (internal density), conductance and reciprocity, all in [0, 1]. */
	public static final Table COMMUNITIES = Table.of("communities", number("community_id"), number("size"), real("stability"),
			real("cohesion"), real("conductance"), real("reciprocity"), text("label"));

	/** Who belongs to which community; {@code strength} is the share of the member's tie weight that stays inside. */
	public static final Table MEMBERS = Table.of("members", number("community_id"), number("author_id"), real("strength"));

	/** The words that set a community apart (c-TF-IDF), and how many distinct members used them. */
	public static final Table COMMUNITY_TERMS = Table.of("community_terms", number("community_id"), number("rank"), text("term"),
			real("score"), number("people"));

	private Tables() {
	}
}
