insert into store.renaming
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(name) from stage_renaming s
	where not exists (from store.renaming n where n.fingerprint = s.fingerprint)
		and not exists (from store.renaming n where n.channel_id = s.channel_id and n.author_id = s.author_id and n.name = s.name
			and epoch_us(n.time) // 60000000 = epoch_us(s.time) // 60000000)
	group by fingerprint
