-- How people feel towards the subject of the Brief and its rivals.
create table subject_readings (post_id bigint, name_id bigint, name varchar, role varchar, spans varchar, turned bigint, sentiment_negative double, sentiment_neutral double,
	sentiment_positive double, sentiment varchar, anger double, disgust double, fear double, joy double, sadness double, surprise double, neutral double, emotion varchar);
create table subject_feelings (name_id bigint, name varchar, role varchar, community_id bigint, posts bigint, people bigint, negative double, neutral double, positive double,
	balance double, balance_low double, balance_high double);
create table subject_emotions (name_id bigint, community_id bigint, emotion varchar, posts bigint, people bigint, share double, share_low double, share_high double);
create table subject_weeks (name_id bigint, week timestamptz, posts bigint, people bigint, negative double, positive double, balance double, balance_low double,
	balance_high double);
create table subject_turns (turn_id bigint, name_id bigint, name varchar, day timestamptz, direction varchar, before double, after double, change_low double,
	change_high double, chance double, posts bigint, people bigint, people_before bigint);
create table subject_turn_posts (turn_id bigint, rank bigint, post_id bigint);
