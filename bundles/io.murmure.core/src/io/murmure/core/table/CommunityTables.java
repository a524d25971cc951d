package io.murmure.core.table;

import static io.murmure.core.table.Column.number;
import static io.murmure.core.table.Column.real;
import static io.murmure.core.table.Column.text;
import static io.murmure.core.table.Column.time;

/**
 * The tables that say what holds communities together, how they change, and how messages travel between them. Every figure is defined
 * in {@code docs/communities.md}; a figure that cannot be told is null.
 */
public final class CommunityTables {

	/** One row a community: what holds it together. Shares in [0, 1]; {@code vouching} is posts that vouch for something in a hundred. */
	public static final Table PROFILES = Table.of("community_profiles", number("community_id"), number("people"), number("posts"),
			real("density"), real("conductance"), real("reciprocity"), real("clustering"), number("k_core"), real("response_minutes"),
			real("answered"), real("persistence"), real("turnover"), real("mutual_ties"), real("repeated_help"), real("vouching"), real("trust"));

	/** Emotions of a community against those of all posts; {@code lift} is share over whole, with the bounds of its 95 % interval. */
	public static final Table EMOTIONS = Table.of("community_emotions", number("community_id"), text("emotion"), number("posts"),
			number("people"), real("share"), real("whole"), real("lift"), real("lift_low"), real("lift_high"));

	/** The same week by week; {@code week} is its Monday in the study's zone. */
	public static final Table MOODS = Table.of("community_moods", number("community_id"), time("week"), text("emotion"), number("posts"),
			number("people"), real("share"), real("whole"), real("lift"));

	/** What makes a community tick: the words and hashtags whose posts show an emotion most above all posts, strongest first. */
	public static final Table DRIVERS = Table.of("community_drivers", number("community_id"), number("rank"), text("term"), text("kind"),
			text("emotion"), number("posts"), number("people"), real("share"), real("lift"), real("lift_low"));

	/** One row a member of a community: {@code role} is the first of {@code roles} (bridge, voice, newcomer, core), {@code member} for none. */
	public static final Table ROLES = Table.of("member_roles", number("community_id"), number("author_id"), text("role"), text("roles"),
			number("posts"), real("voice"), number("ties"), number("k_core"), real("betweenness"), real("participation"), time("first_seen"));

	/** Spans of time, numbered from 1, in each of which communities were looked for. */
	public static final Table WINDOWS = Table.of("community_windows", number("window_id"), time("start"), time("finish"), number("people"),
			number("posts"), number("communities"));

	/**
	 * A community as it was in one window. {@code path_id} goes through windows; {@code community_id} is the community of the whole study
	 * that it is most alike, null for none; {@code event} is how it came: birth, steady, growth, decline, merge or split.
	 */
	public static final Table SNAPSHOTS = Table.of("community_snapshots", number("snapshot_id"), number("window_id"), number("path_id"),
			number("community_id"), number("people"), text("event"), real("stability"), real("similarity"));

	/** People who went from one snapshot to one of the next window; null stands for no community. */
	public static final Table FLOWS = Table.of("community_flows", number("window_id"), number("source_snapshot"), number("target_snapshot"),
			number("people"), real("jaccard"));

	/** What happened between a window and the one before: birth, growth, decline, merge, split, fade; {@code other_path} of merge and split. */
	public static final Table EVENTS = Table.of("community_events", number("window_id"), text("event"), number("path_id"), number("other_path"),
			number("people"), number("before"));

	/** In which snapshots a person was, window by window. */
	public static final Table MEMBERSHIP_PATHS = Table.of("membership_paths", number("author_id"), number("window_id"), number("snapshot_id"),
			number("path_id"));

	/**
	 * One row a message that was passed on: {@code kind} is repost, quote, link, text or retold; {@code crossing_minutes} until it reached
	 * another community; {@code trusted_reach} is the expected number of those who could see it that turn to who passed it on, with the bounds of its
	 * 90 % interval; {@code responders} is how many did, each with the certainty of their answer; {@code advertisement} is how many views of an advertisement draw as many.
	 */
	public static final Table RELAYS = Table.of("relays", number("relay_id"), text("kind"), number("post_id"), number("author_id"),
			time("started"), time("finished"), number("posts"), number("people"), number("communities"), number("crossings"),
			real("crossing_minutes"), text("emotion"), text("arrived_as"), real("emotion_shift"), number("mood_people"), number("raw_reach"),
			real("trusted_reach"), real("trusted_low"), real("trusted_high"), real("responders"), real("advertisement"));

	/** One row a post of a relay, the first is step 1; communities are null for people in none. */
	public static final Table RELAY_STEPS = Table.of("relay_steps", number("relay_id"), number("step"), number("from_step"), number("post_id"),
			text("kind"), number("author_id"), number("from_community"), number("community_id"), time("time"), real("minutes"),
			real("similarity"), text("emotion"), text("mood"), real("emotion_shift"), number("raw_reach"), real("trusted_reach"));

	/** Ways between communities, with how many relays went there and through how many people. */
	public static final Table RELAY_CROSSINGS = Table.of("relay_crossings", number("from_community"), number("to_community"), number("relays"),
			number("people"), real("median_minutes"), real("emotion_shift"));

	/** The people through whom communities are reached; the reach is that of their posts in relays, taken together. */
	public static final Table RELAY_PEOPLE = Table.of("relay_people", number("author_id"), number("relays"), number("started"),
			number("crossings"), number("communities"), number("raw_reach"), real("trusted_reach"), real("trusted_low"), real("trusted_high"));

	/** How often somebody who could see a post turned to its author, by {@code bond}: circle where they share a community, outside where not. */
	public static final Table ATTENTION = Table.of("relay_attention", text("bond"), number("people"), real("seen"), real("answered"), real("rate"),
			real("rate_low"), real("rate_high"));

	private CommunityTables() {
	}
}
