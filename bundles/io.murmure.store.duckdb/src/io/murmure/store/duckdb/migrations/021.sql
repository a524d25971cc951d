-- Words that are said in another way than before.
create table meanings (meaning_id bigint, term varchar, community_id bigint, first_seen timestamptz, told timestamptz, posts bigint, people bigint, communities bigint, before bigint, people_before bigint, share double,
	errors double, p double, words varchar, words_people bigint, words_before varchar, words_before_people bigint);
create table meaning_posts (meaning_id bigint, rank bigint, post_id bigint);
