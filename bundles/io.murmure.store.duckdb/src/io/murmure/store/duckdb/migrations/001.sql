create schema store;

create table store.setting (name varchar, entries varchar[]);
create table store.counter (name varchar, next bigint);
insert into store.counter values ('post', 1), ('revision', 1);

-- Import: who, where and what. A person's key and a record's fingerprint are keyed hashes of 128 bits.
create table store.author (author_id bigint, author varchar, person hugeint);
create table store.channel (channel_id bigint, platform varchar, channel varchar);
create table store.post (post_id bigint, revision bigint, fingerprint hugeint, platform_key bigint,
	platform varchar, channel_id bigint, channel varchar, author_id bigint, author varchar, time timestamptz, text varchar,
	source_language varchar, reply_to bigint, repost_of bigint, quote_of bigint, marks varchar,
	hashtags varchar[], links varchar[], attachments varchar[], counts map(varchar, double), file varchar, record bigint,
	-- copies, so that a page of posts needs no join
	language varchar, emotion varchar);
-- Posts that were taken back: known again, never shown.
create table store.gone (fingerprint hugeint, platform_key bigint);
-- Replies, reposts and quotes whose target is not known yet.
create table store.reference (post_id bigint, kind varchar, target_key bigint);
create table store.mention (post_id bigint, author_id bigint);
create table store.reaction (fingerprint hugeint, target_key bigint, post_id bigint, author_id bigint, time timestamptz, sign varchar);
create table store.membership (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, change varchar);
create table store.edit (fingerprint hugeint, post_id bigint, time timestamptz, earlier varchar);

-- Bookkeeping.
create table store.table_version (name varchar, version bigint);
create table store.component (component varchar, key varchar, revision bigint);
create table store.ledger (channel varchar, basis varchar, retention date, workplace boolean);
create table store.run (run_id bigint, kind varchar, component varchar, version varchar, source varchar,
	parameters map(varchar, varchar), model varchar, model_checksum varchar, model_precision varchar,
	started timestamptz, seconds double, counts map(varchar, bigint), outcome varchar);
create table store.warning (run_id bigint, ordinal bigint, file varchar, record bigint, kind varchar, details varchar[]);

-- The tables that Murmure's own analyses fill.
create table languages (post_id bigint, language varchar, confidence double);
create table readings (post_id bigint, anger double, disgust double, fear double, joy double, sadness double, surprise double,
	neutral double, emotion varchar);
create table embeddings (post_id bigint, embedding float[]);
create table interactions (source bigint, target bigint, kind varchar, weight double, time timestamptz, post_id bigint);
create table communities (community_id bigint, size bigint, stability double, cohesion double, conductance double,
	reciprocity double, label varchar);
create table members (community_id bigint, author_id bigint, strength double);
create table community_terms (community_id bigint, rank bigint, term varchar, score double, people bigint);

-- What others may ask for.
create view posts as
	select post_id, platform, channel_id, channel, author_id, author, time, text, source_language, reply_to, repost_of, quote_of, marks,
		coalesce(language, source_language) as language, emotion, hashtags, links, attachments, counts, file, record
	from store.post;
create view authors as
	select a.author_id, a.author, count(p.post_id) as posts, min(p.time) as first_seen, max(p.time) as last_seen
	from store.author a left join store.post p on p.author_id = a.author_id group by all;
create view channels as
	select c.channel_id, c.channel, c.platform, any_value(l.basis) as basis, any_value(l.retention) as retention,
		coalesce(any_value(l.workplace), false) as workplace, count(p.post_id) as posts, count(distinct p.author_id) as authors,
		min(p.time) as first_seen, max(p.time) as last_seen
	from store.channel c left join store.ledger l on l.channel = c.channel left join store.post p on p.channel_id = c.channel_id
	group by c.channel_id, c.channel, c.platform;
create view mentions as select post_id, author_id from store.mention;
create view reactions as select post_id, author_id, time, sign from store.reaction where post_id is not null;
create view memberships as
	select m.channel_id, c.channel, m.author_id, a.author, m.time, m.change
	from store.membership m join store.channel c on c.channel_id = m.channel_id join store.author a on a.author_id = m.author_id;
create view edits as select post_id, time, earlier from store.edit where post_id is not null and earlier is not null;
create view ledger as
	select channel, any_value(basis) as basis, any_value(retention) as retention, coalesce(any_value(workplace), false) as workplace
	from (select channel, basis, retention, workplace from store.ledger
		union all select distinct channel, null, null, null from store.channel) group by channel;
create view warnings as select run_id, ordinal, file, record, kind, details from store.warning;
create view runs as
	select run_id, kind, component, version, source, parameters, model, model_checksum, model_precision, started, seconds, counts,
		coalesce(counts['warnings'], 0) as warnings, outcome
	from store.run;
