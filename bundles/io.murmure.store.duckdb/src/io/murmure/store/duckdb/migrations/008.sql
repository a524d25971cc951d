-- Groups that got another name.
create table store.renaming (fingerprint hugeint, channel_id bigint, author_id bigint, time timestamptz, name varchar);
create view renamings as
	select n.channel_id, c.channel, n.author_id, a.author, n.time, n.name
	from store.renaming n join store.channel c on c.channel_id = n.channel_id left join store.author a on a.author_id = n.author_id;
