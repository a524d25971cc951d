package io.murmure.report.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.privacy.Disclosure;

/**
 * What can be exported: rows that may be about single people, and what is told instead without permission, in rows whose column {@code people} says how
 * many they cover. Beside those of import, subjects are named as the tables in {@code docs/study-schema.md}.
 *
 * @param countsPosts whether what is told instead counts each post in one row
 * @param wholes      of what, told elsewhere, the rows that are told instead are parts
 */
public record Subject(String individual, String aggregate, boolean countsPosts, Wholes wholes) {

	/** Stands for the label of a community as far as it may be told. */
	private static final String LABEL = "{label}";

	/** Stands for how many people a figure has to cover. */
	private static final String K = "{k}";

	private static final Map<String, Subject> ALL = new TreeMap<>(Map.ofEntries(
			Map.entry("posts", new Subject("select * from posts order by post_id",
					"select channel, date_trunc('day', time) as day, count(*) as posts, count(distinct author_id) as people from posts group by all order by all").countingPosts().partsOf(Wholes.by("channel"))),
			Map.entry("readings", new Subject("select post_id, time, channel, author, readings.* exclude (post_id) from posts join readings using (post_id) order by post_id",
					"select channel, date_trunc('day', time) as day, emotion, count(*) as posts, count(distinct author_id) as people from posts where emotion is not null group by all order by all").countingPosts().partsOf(Wholes.by("channel", "day"))),
			Map.entry("corrections", new Subject("select c.post_id, p.time as said, p.channel, p.author, c.* exclude (post_id) from corrections c join posts p using (post_id) order by post_id",
					"select p.channel, c.emotions, c.read_as, count(*) as corrections, count(distinct p.author_id) as people from corrections c join posts p using (post_id) group by all order by all")),
			Map.entry("interactions", new Subject("select * from interactions order by time, source, target, kind",
					"select kind, count(*) as interactions, sum(weight) as weight, count(distinct source) as people from interactions group by kind order by kind")),
			Map.entry("communities", new Subject("select * from communities order by community_id",
					"select * exclude (label_people) replace (" + LABEL + " as label), size as people from communities order by community_id")),
			Map.entry("members", new Subject("select community_id, author_id, author, strength from members join authors using (author_id) order by community_id, author_id",
					"select community_id, count(*) as members, count(*) as people from members group by community_id order by community_id")),
			Map.entry("community_terms", ofGroups("community_terms order by community_id, kind, rank")),
			Map.entry("community_profiles", ofGroups("community_profiles order by community_id")),
			Map.entry("community_emotions", ofGroups("community_emotions order by community_id, emotion").partsOf(Wholes.by("community_id"))),
			Map.entry("community_moods", ofGroups("community_moods order by community_id, week, emotion").partsOf(Wholes.by("community_id", "week"))),
			Map.entry("community_drivers", ofGroups("community_drivers order by community_id, kind, rank")),
			Map.entry("member_roles", new Subject("select r.*, author from member_roles r join authors using (author_id) order by community_id, author_id",
					"select community_id, role, sum(posts) as posts, count(*) as people from member_roles group by all order by all").partsOf(Wholes.by("community_id"))),
			Map.entry("community_windows", ofGroups("community_windows order by window_id")),
			Map.entry("community_snapshots", ofGroups("community_snapshots order by snapshot_id")),
			Map.entry("community_flows", ofGroups("community_flows order by window_id, source_snapshot, target_snapshot").partsOf(Wholes.by("window_id", "source_snapshot").andBy("window_id", "target_snapshot"))),
			Map.entry("community_events", new Subject("select * from community_events order by window_id, path_id, event", """
					select window_id, event, path_id, other_path, people as people_now, before,
					  case when people = 0 then before when before = 0 then people else least(people, before) end as people
					from community_events order by window_id, path_id, event""")),
			Map.entry("membership_paths", new Subject("select p.*, author from membership_paths p join authors using (author_id) order by author_id, window_id",
					"select window_id, path_id, count(distinct author_id) as people from membership_paths group by all order by all")),
			Map.entry("relays", new Subject("select * from relays order by relay_id", """
					select relay_id, kind, date_trunc('day', started) as day, communities, raw_reach, trusted_reach, trusted_low, trusted_high, case when responders >= {k} then responders end as responders,
					  advertisement, raw_reach as people
					from relays order by relay_id""")),
			Map.entry("relay_steps", new Subject("select s.*, author from relay_steps s join authors using (author_id) order by relay_id, step", """
					select from_community, community_id, kind, count(*) as posts, count(distinct author_id) as people
					from relay_steps group by all order by all""").partsOf(Wholes.by("from_community", "community_id"))),
			Map.entry("relay_crossings", ofGroups("relay_crossings order by from_community, to_community")),
			Map.entry("relay_people", new Subject("select p.*, author from relay_people p join authors using (author_id) order by trusted_reach desc, author_id", """
					select communities, sum(relays) as relays, sum(crossings) as crossings, count(*) as people
					from relay_people group by communities order by communities""")),
			Map.entry("needs", new Subject("select * from needs order by need_id", "select * exclude (post_id) from needs order by need_id")),
			Map.entry("alarms", ofGroups("alarms order by alarm_id")),
			Map.entry("alarm_reasons", new Subject("select * from alarm_reasons order by alarm_id, rank", """
					select r.* exclude (people), least(r.people, a.people) as people from alarm_reasons r join alarms a using (alarm_id) order by alarm_id, rank""")),
			Map.entry("trends", new Subject("select * from trends order by trend_id", """
					select * exclude (post_id, label_people, people), people as people_of_trend, least(people, label_people) as people from trends order by trend_id""")),
			Map.entry("meanings", new Subject("select * from meanings order by meaning_id", """
					select * exclude (people), people as people_of_meaning, least(people, people_before, nullif(words_people, 0), nullif(words_before_people, 0)) as people from meanings order by meaning_id""")),
			Map.entry("bursts", new Subject("select * from bursts order by burst_id", """
					select * exclude (label_people, people), people as people_of_burst, least(people, label_people) as people from bursts order by burst_id""")),
			Map.entry("topics", new Subject("select * from topics order by topic_id", """
					select * exclude (label_people, people), people as people_of_topic, least(people, label_people) as people from topics order by topic_id""")),
			Map.entry("topic_terms", ofGroups("topic_terms order by topic_id, rank")),
			Map.entry("topic_tree", new Subject("select * from topic_tree order by node_id", """
					select * exclude (label_people, people), people as people_of_node, case label when '' then people else least(people, label_people) end as people
					from topic_tree order by node_id""")),
			Map.entry("topic_weeks", ofGroups("topic_weeks order by topic_id, week").partsOf(Wholes.by("topic_id"))),
			Map.entry("topic_communities", ofGroups("topic_communities order by topic_id, community_id")),
			Map.entry("topic_emotions", ofGroups("topic_emotions order by topic_id, community_id nulls first, emotion").partsOf(Wholes.by("topic_id", "community_id"))),
			Map.entry("topic_quality", ofGroups("topic_quality")),
			Map.entry("post_topics", new Subject("select t.*, p.time, p.channel, p.author from post_topics t join posts p using (post_id) order by post_id", """
					select topic_id, way, count(*) as posts, count(distinct author_id) as people from post_topics join posts using (post_id) group by all order by all""").partsOf(Wholes.by("topic_id"))),
			Map.entry("subject_readings", new Subject("select s.*, p.time, p.channel, p.author from subject_readings s join posts p using (post_id) order by post_id, name_id", """
					select name_id, name, role, s.sentiment, count(*) as posts, count(distinct author_id) as people
					from subject_readings s join posts using (post_id) group by all order by all""").partsOf(Wholes.by("name_id"))),
			Map.entry("subject_feelings", ofGroups("subject_feelings order by name_id, community_id nulls first")),
			Map.entry("subject_emotions", ofGroups("subject_emotions order by name_id, community_id nulls first, emotion").partsOf(Wholes.by("name_id", "community_id"))),
			Map.entry("subject_weeks", ofGroups("subject_weeks order by name_id, week").partsOf(Wholes.by("name_id"))),
			Map.entry("subject_turns", new Subject("select * from subject_turns order by turn_id", """
					select * exclude (people), people as people_after, least(people, people_before) as people from subject_turns order by turn_id""")),
			Map.entry("subject_stances", new Subject("select * from subject_stances order by name_id, community_id", """
					select * exclude (people), people as people_of_circle, least(people, people_others) as people from subject_stances order by name_id, community_id""")),
			Map.entry("opportunities", new Subject("select * from opportunities order by opportunity_id", """
					select * exclude (word_people, term_people, people), people as people_of_circle,
					  least(people, case words when '' then people else word_people end, coalesce(term_people, people)) as people
					from opportunities order by opportunity_id""")),
			Map.entry("opportunity_questions", new Subject("select * from opportunity_questions order by opportunity_id, rank", """
					select q.* exclude (people), least(q.people, o.people) as people
					from opportunity_questions q join opportunities o using (opportunity_id) order by opportunity_id, q.rank""")),
			Map.entry("community_speech", new Subject("select * from community_speech order by community_id", """
					select * exclude (emoji_people, people), people as people_of_circle, case emoji when '' then people else least(people, emoji_people) end as people
					from community_speech order by community_id""")),
			// told in sentences, see FindingRows
			Map.entry(FindingRows.SUBJECT, ofGroups("findings order by finding_id")),
			Map.entry("relay_attention", ofGroups("relay_attention order by bond")),
			Map.entry("roles", new Subject("select * from roles order by channel_id, author_id, role",
					"select channel, role, count(distinct author_id) as people from roles group by all order by all")),
			Map.entry("runs", new Subject("select * from runs", """
					select run_id, kind, component, version, model, model_checksum, model_precision, started, seconds, counts, warnings, outcome,
						case kind when 'IMPORT' then coalesce(counts['people'], 0) when 'REMOVE' then 0 else (select count(distinct author_id) from posts) end as people
					from runs order by run_id"""))));

	private Subject(String individual, String aggregate) {
		this(individual, aggregate, false, Wholes.NONE);
	}

	private Subject partsOf(Wholes told) {
		return new Subject(individual, aggregate, countsPosts, told);
	}

	private Subject countingPosts() {
		return new Subject(individual, aggregate, true, wholes);
	}

	/** Rows that are about groups anyway and have the column {@code people}. */
	private static Subject ofGroups(String rows) {
		return new Subject("select * from " + rows, "select * from " + rows);
	}

	/** What is told without permission, by this rule. */
	public String aggregate(Disclosure disclosure) {
		return aggregate.replace(LABEL, disclosure.label("communities")).replace(K, Integer.toString(disclosure.k()));
	}

	public static Optional<Subject> named(String name) {
		return Optional.ofNullable(ALL.get(name));
	}

	/** All names in their order. */
	public static Set<String> names() {
		return ALL.keySet();
	}
}
