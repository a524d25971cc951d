-- Communities are understood, watched over time, and messages followed between them.
alter table community_terms add column kind varchar;
create table community_profiles (community_id bigint, people bigint, posts bigint, density double, conductance double, reciprocity double,
	clustering double, k_core bigint, response_minutes double, answered double, persistence double, turnover double, mutual_ties double,
	repeated_help double, vouching double, trust double);
create table community_emotions (community_id bigint, emotion varchar, posts bigint, people bigint, share double, whole double, lift double,
	lift_low double, lift_high double);
create table community_moods (community_id bigint, week timestamptz, emotion varchar, posts bigint, people bigint, share double,
	whole double, lift double);
create table community_drivers (community_id bigint, rank bigint, term varchar, kind varchar, emotion varchar, posts bigint, people bigint,
	share double, lift double, lift_low double);
create table member_roles (community_id bigint, author_id bigint, role varchar, roles varchar, posts bigint, voice double, ties bigint,
	k_core bigint, betweenness double, participation double, first_seen timestamptz);
create table community_windows (window_id bigint, start timestamptz, finish timestamptz, people bigint, posts bigint, communities bigint);
create table community_snapshots (snapshot_id bigint, window_id bigint, path_id bigint, community_id bigint, people bigint, event varchar,
	stability double, similarity double);
create table community_flows (window_id bigint, source_snapshot bigint, target_snapshot bigint, people bigint, jaccard double);
create table community_events (window_id bigint, event varchar, path_id bigint, other_path bigint, people bigint, before bigint);
create table membership_paths (author_id bigint, window_id bigint, snapshot_id bigint, path_id bigint);
create table relays (relay_id bigint, kind varchar, post_id bigint, author_id bigint, started timestamptz, finished timestamptz,
	posts bigint, people bigint, communities bigint, crossings bigint, crossing_minutes double, emotion varchar, arrived_as varchar,
	emotion_shift double, mood_people bigint, raw_reach bigint, trusted_reach double, trusted_low double, trusted_high double,
	responders double, advertisement double);
create table relay_steps (relay_id bigint, step bigint, from_step bigint, post_id bigint, kind varchar, author_id bigint,
	from_community bigint, community_id bigint, time timestamptz, minutes double, similarity double, emotion varchar, mood varchar,
	emotion_shift double, raw_reach bigint, trusted_reach double);
create table relay_crossings (from_community bigint, to_community bigint, relays bigint, people bigint, median_minutes double,
	emotion_shift double);
create table relay_people (author_id bigint, relays bigint, started bigint, crossings bigint, communities bigint, raw_reach bigint,
	trusted_reach double, trusted_low double, trusted_high double);
create table relay_attention (bond varchar, people bigint, seen double, answered double, rate double, rate_low double, rate_high double);

-- A hashtag or link a row, so that analyses read them as they read posts.
create view post_hashtags as
	select post_id, author_id, unnest(hashtags) as hashtag from store.post where hashtags is not null order by post_id;
create view post_links as
	select post_id, author_id, unnest(links) as link from store.post where links is not null order by post_id;
