-- What one commit brings, in memory of the import's own connection.
create temp table stage (ord bigint, fingerprint hugeint, platform_key bigint, platform varchar, channel_id bigint, channel varchar,
	author_id bigint, author varchar, time timestamptz, text varchar, source_language varchar, marks varchar, edited boolean, deleted boolean,
	hashtags varchar[], links varchar[], attachments varchar[], counts map(varchar, double), file varchar, record bigint, words_of bigint);
create temp table stage_mention (ord bigint, author_id bigint);
create temp table stage_reference (ord bigint, kind varchar, target_key bigint);
create temp table stage_reaction (fingerprint hugeint, target_key bigint, author_id bigint, time timestamptz, sign varchar, own_key bigint);
create temp table stage_unreaction (fingerprint hugeint, own_key bigint);
create temp table stage_membership (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, change varchar);
create temp table stage_renaming (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, name varchar);
create temp table stage_role (fingerprint hugeint, role hugeint, channel_id bigint, author_id bigint, time timestamptz, name varchar);
create temp table stage_deleted (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, written boolean);
-- Kept until their post comes, or the import ends.
create temp table stage_edit (ord bigint, fingerprint hugeint, target_key bigint, time timestamptz, text varchar);
create temp table stage_deletion (fingerprint hugeint, target_key bigint);
-- What the import knows of itself.
create temp table matched (ord bigint, post_id bigint);
create temp table fresh (ord bigint, post_id bigint, revision bigint);
create temp table seen (post_id bigint);
-- Posts of the source under way, new and known.
create temp table mine (post_id bigint);
-- What the source under way tells otherwise of known posts: how often, and who no longer.
create temp table recount (ord bigint, post_id bigint, counts map(varchar, double));
create temp table unreacted (fingerprint hugeint, post_id bigint);
create temp table stub (channel_id bigint, author_id bigint, minute bigint);
create temp table doomed (post_id bigint);
