-- A post without an id that came as taken back: if exactly one earlier post of the same author, channel and minute was not seen again, it is that one.
insert into doomed
	select any_value(p.post_id) from store.post p join (select distinct channel_id, author_id, minute from stub) s
		on p.channel_id = s.channel_id and p.author_id = s.author_id and epoch_us(p.time) // 60000000 = s.minute
	where p.post_id < ? and p.platform_key is null and p.post_id not in (select post_id from seen)
	group by s.channel_id, s.author_id, s.minute having count(*) = 1;
