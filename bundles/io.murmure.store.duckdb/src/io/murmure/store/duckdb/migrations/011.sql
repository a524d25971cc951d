-- Trends begin with their rise, and days that are unusual. What was told before is told anew.
alter table trends add column past bigint;
alter table trends add column label_people bigint;
create table bursts (burst_id bigint, kind varchar, name varchar, community_id bigint, began timestamptz, finished timestamptz, told timestamptz, day timestamptz,
	counted bigint, whole bigint, expected double, probability double, series bigint, posts bigint, people bigint, label_people bigint);
create table burst_days (burst_id bigint, day timestamptz, counted bigint, whole bigint, expected double);
create table burst_posts (burst_id bigint, post_id bigint);
