insert into store.reaction
	select fingerprint, any_value(target_key), null, any_value(author_id), any_value(time), any_value(sign) from stage_reaction s
	where not exists (from store.reaction r where r.fingerprint = s.fingerprint) group by fingerprint
