-- What is new, what is missing, what is about to break.
create table need_posts (post_id bigint, need_id bigint, request double, problem double, signs varchar);
create table needs (need_id bigint, post_id bigint, posts bigint, people bigint, communities bigint, intensity double, answered double,
	strength double, first_seen timestamptz, last_seen timestamptz);
create table alarms (alarm_id bigint, channel_id bigint, level varchar, watch timestamptz, warning timestamptz, crisis timestamptz,
	finished timestamptz, peak timestamptz, strength double, reasons varchar, posts bigint, people bigint);
create table alarm_posts (alarm_id bigint, post_id bigint, early bigint);
create table trends (trend_id bigint, term varchar, kind varchar, community_id bigint, first_seen timestamptz, told timestamptz,
	peak timestamptz, posts bigint, people bigint, communities bigint, surprise double, post_id bigint);
create table trend_days (trend_id bigint, day timestamptz, posts bigint, people bigint);
create table trend_posts (trend_id bigint, post_id bigint);
create table topics (topic_id bigint, label varchar, posts bigint, people bigint, negative double, positive double);
create table topic_terms (topic_id bigint, rank bigint, term varchar, score double, people bigint);
create table post_topics (post_id bigint, topic_id bigint, probability double);
create table findings (finding_id bigint, kind varchar, message varchar, arguments varchar, strength double, posts bigint, people bigint,
	first_seen timestamptz, told timestamptz);
create table finding_posts (finding_id bigint, rank bigint, post_id bigint);
create table finding_communities (finding_id bigint, community_id bigint, people bigint);
