insert into store.renaming
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(name) from stage_renaming s
	where not exists (from store.renaming n where n.fingerprint = s.fingerprint) group by fingerprint
