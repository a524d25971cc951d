-- Which circle to ask about which need, and which circles are for the subject and against it.
create table subject_stances (name_id bigint, name varchar, community_id bigint, side varchar, difference double, difference_low double, difference_high double, p double, posts bigint,
	people bigint, people_others bigint);
create table opportunities (opportunity_id bigint, need_id bigint, community_id bigint, rank bigint, kind varchar, strength double, strength_low double, strength_high double, told double,
	reach double, influence double, rising double, trend_id bigint, term varchar, term_people bigint, posts bigint, people bigint, words varchar, word_people bigint, first_seen timestamptz, last_seen timestamptz);
create table opportunity_posts (opportunity_id bigint, rank bigint, post_id bigint);
create table opportunity_questions (opportunity_id bigint, rank bigint, language varchar, question varchar, people bigint);
create table community_speech (community_id bigint, posts bigint, people bigint, language varchar, share double, words double, emoji varchar, emoji_people bigint);
