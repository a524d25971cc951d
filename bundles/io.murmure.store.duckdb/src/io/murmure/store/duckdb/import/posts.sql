-- New posts, in the order of their source.
insert into store.post
	select f.post_id, f.revision, s.fingerprint, s.platform_key, s.platform, s.channel_id, s.channel, s.author_id, s.author, s.time,
		s.text, s.source_language, null, null, null, s.marks, s.hashtags, s.links, s.attachments, s.counts, s.file, s.record, null, null, s.words_of
	from stage s join fresh f on f.ord = s.ord where f.post_id is not null order by s.ord;
insert into store.unsettled select post_id from fresh where post_id is not null;
insert into mine select post_id from fresh where post_id is not null;
update store.counter set next = next + (select count(post_id) from fresh) where name in ('post', 'revision');
