-- Which are known, and which are new: the first of each fingerprint.
insert into matched select s.ord, p.post_id from stage s join store.post p on p.fingerprint = s.fingerprint;
insert into matched
	select s.ord, any_value(t.post_id) from stage s join store.twin t on t.fingerprint = s.fingerprint where s.ord not in (select ord from matched) group by s.ord;
insert into seen select post_id from matched;
insert into mine select post_id from matched;
insert into fresh
	select ord, case when deleted then null else row_number() over (partition by deleted order by ord) end
	from (select min(ord) as ord, arg_min(deleted, ord) as deleted from stage s
		where not exists (from matched m where m.ord = s.ord) and not exists (from store.gone g where g.fingerprint = s.fingerprint)
			and not exists (from store.gone g where g.platform_key = s.platform_key)
		group by fingerprint);

-- New posts, in the order of their source.
insert into store.post
	select c.next + f.nr - 1, r.next + f.nr - 1, s.fingerprint, s.platform_key, s.platform, s.channel_id, s.channel, s.author_id, s.author, s.time,
		s.text, s.source_language, null, null, null, s.marks, s.hashtags, s.links, s.attachments, s.counts, s.file, s.record, null, null
	from stage s join fresh f on f.ord = s.ord, (select next from store.counter where name = 'post') c, (select next from store.counter where name = 'revision') r
	where f.nr is not null order by s.ord;
insert into store.unsettled
	select c.next + f.nr - 1 from fresh f, (select next from store.counter where name = 'post') c where f.nr is not null;
insert into mine
	select c.next + f.nr - 1 from fresh f, (select next from store.counter where name = 'post') c where f.nr is not null;
insert into store.mention
	select distinct c.next + f.nr - 1, m.author_id from stage_mention m join fresh f on f.ord = m.ord, (select next from store.counter where name = 'post') c
	where f.nr is not null order by all;
insert into store.reference
	select c.next + f.nr - 1, t.kind, t.target_key from stage_reference t join fresh f on f.ord = t.ord, (select next from store.counter where name = 'post') c
	where f.nr is not null order by all;
update store.counter set next = next + (select count(nr) from fresh) where name in ('post', 'revision');

-- Posts that come as taken back. One with a platform id takes back the post of that id; one without may at the end of the import.
insert into store.gone select s.fingerprint, s.platform_key from stage s join fresh f on f.ord = s.ord where f.nr is null;
insert into stub
	select s.channel_id, s.author_id, epoch_us(s.time) // 60000000 from stage s join fresh f on f.ord = s.ord where f.nr is null and s.platform_key is null;
insert into stage_deletion select s.fingerprint, s.platform_key from stage s where s.deleted and s.platform_key is not null;

-- A known post with another text, if its source says that it was edited.
insert into stage_edit
	select s.ord, s.fingerprint, s.platform_key, s.time, s.text from stage s join matched m on m.ord = s.ord join store.post p on p.post_id = m.post_id
	where s.edited and not s.deleted and s.platform_key is not null and s.text <> p.text;

insert into store.reaction
	select fingerprint, any_value(target_key), null, any_value(author_id), any_value(time), any_value(sign) from stage_reaction s
	where not exists (from store.reaction r where r.fingerprint = s.fingerprint) group by fingerprint;
insert into store.membership
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(change) from stage_membership s
	where not exists (from store.membership m where m.fingerprint = s.fingerprint) group by fingerprint;
insert into store.renaming
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(name) from stage_renaming s
	where not exists (from store.renaming n where n.fingerprint = s.fingerprint) group by fingerprint;
