-- Posts that come as taken back. One with a platform id takes back the post of that id; one without may at the end of the import.
insert into store.gone select s.fingerprint, s.platform_key from stage s join fresh f on f.ord = s.ord where f.post_id is null;
insert into stub
	select s.channel_id, s.author_id, epoch_us(s.time) // 60000000 from stage s join fresh f on f.ord = s.ord where f.post_id is null and s.platform_key is null;
insert into stage_deletion select s.fingerprint, s.platform_key from stage s where s.deleted and s.platform_key is not null;
