-- What people talk about. The tables of version 5 were never filled.
drop table if exists topics;
drop table if exists topic_terms;
drop table if exists post_topics;
create table topics (topic_id bigint, label varchar, label_people bigint, posts bigint, people bigint, share double, negative double, positive double,
	first_seen timestamptz, last_seen timestamptz);
create table topic_terms (topic_id bigint, rank bigint, term varchar, score double, people bigint);
create table post_topics (post_id bigint, topic_id bigint, probability double, way varchar);
create table topic_tree (node_id bigint, parent_id bigint, topic_id bigint, label varchar, label_people bigint, posts bigint, people bigint);
create table topic_weeks (topic_id bigint, week timestamptz, posts bigint, people bigint, share double);
create table topic_communities (topic_id bigint, community_id bigint, posts bigint, people bigint, share double, whole double, lift double);
create table topic_emotions (topic_id bigint, community_id bigint, emotion varchar, posts bigint, people bigint, share double, whole double, lift double);
create table topic_quality (topics bigint, clustered bigint, joined bigint, outliers bigint, people bigint, coherence double, diversity double,
	next_id bigint, settings varchar);
