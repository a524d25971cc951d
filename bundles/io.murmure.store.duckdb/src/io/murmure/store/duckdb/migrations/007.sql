-- Findings keep their identity from one analysis to the next, and the listener says what becomes of them. What was told without a key is told anew.
alter table findings add column key varchar;
alter table findings add column source_id bigint;
alter table findings add column strength_low double;
alter table findings add column strength_high double;
delete from findings;
delete from finding_posts;
delete from finding_communities;
delete from store.component where component = 'findings';
create table finding_states (key varchar, kind varchar, state varchar, reason varchar, until timestamptz, time timestamptz, posts varchar);
create table finding_notes (note_id bigint, key varchar, note varchar, time timestamptz);
create table finding_pins (post_id bigint, key varchar, time timestamptz);
