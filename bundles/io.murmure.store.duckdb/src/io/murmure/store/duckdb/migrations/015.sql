-- Who took something back, and when: nothing of what it was.
create table store.deletion (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, written boolean);
create view deletions as
	select d.channel_id, c.channel, d.author_id, a.author, d.time, d.written
	from store.deletion d join store.channel c on c.channel_id = d.channel_id left join store.author a on a.author_id = d.author_id;
