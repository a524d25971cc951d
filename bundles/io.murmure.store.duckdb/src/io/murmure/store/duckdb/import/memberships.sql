insert into store.membership
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(change), null from stage_membership s
	where not exists (from store.membership m where m.fingerprint = s.fingerprint) group by fingerprint
