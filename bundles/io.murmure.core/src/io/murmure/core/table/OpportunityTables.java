package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;

/** The tables that say which circle to ask about which need, how it speaks and what to ask. Every figure is defined in {@code docs/findings.md}. */
public final class OpportunityTables {

	/**
	 * Needs in circles that have influence, strongest first. {@code rank} is the circle's place among those that tell the same need, from 1; {@code kind} is ask, problem or hardship; {@code told},
	 * {@code influence} and {@code rising} are the three parts of the strength, all in [0, 1], {@code reach} the people behind the influence; {@code trend_id} and {@code term} are what rises with it,
	 * {@code term_people} those who say so, null for nothing. {@code words} are the need's own, between middle dots, {@code word_people} the fewest people of the circle who write one of them, 0 without words. Posts, people and times are
	 * those of the circle's people who tell the need.
	 */
	public static final Table OPPORTUNITIES = Table.of("opportunities", number("opportunity_id"), number("need_id"), number("community_id"), number("rank"), text("kind"), real("strength"),
			real("strength_low"), real("strength_high"), real("told"), real("reach"), real("influence"), real("rising"), number("trend_id"), text("term"), number("term_people"), number("posts"), number("people"),
			text("words"), number("word_people"), time("first_seen"), time("last_seen"));

	/** The posts in which a circle tells the need, the most telling first. */
	public static final Table OPPORTUNITY_POSTS = Table.of("opportunity_posts", number("opportunity_id"), number("rank"), number("post_id"));

	/** What to ask the circle, in its own words and the one of French and English that it writes more; {@code people} are the fewest behind one of the words. */
	public static final Table OPPORTUNITY_QUESTIONS = Table.of("opportunity_questions", number("opportunity_id"), number("rank"), text("language"), text("question"), number("people"));

	/**
	 * How circles speak: the language of most of their posts, null where none is known, and its share of those whose language is; the median of words a post; the emoji that most people use, separated by
	 * spaces, and the fewest people who use one of them, 0 without.
	 */
	public static final Table COMMUNITY_SPEECH = Table.of("community_speech", number("community_id"), number("posts"), number("people"), text("language"), real("share"), real("words"), text("emoji"),
			number("emoji_people"));

	private OpportunityTables() {
	}
}
