-- Other names of people: of those who were recognised as one, and, hashed once more, of those who opted out.
create table store.alias (person hugeint, author_id bigint);
create table store.suppressed (person hugeint);
-- The fingerprint by which another member's export knows a post.
create table store.twin (fingerprint hugeint, post_id bigint);
-- Ids of people are never given twice; 1 while removed bytes wait to be cleared from the file.
insert into store.counter select 'author', coalesce(max(author_id), 0) + 1 from store.author;
insert into store.counter values ('compaction', 0);
-- Posts of a source that has not ended: they may still turn out to be known from another.
create table store.unsettled (post_id bigint);
