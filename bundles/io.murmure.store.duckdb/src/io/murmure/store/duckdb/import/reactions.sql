insert into store.reaction
	select fingerprint, any_value(target_key), null, any_value(author_id), any_value(time), any_value(sign), any_value(own_key) from stage_reaction s
	where not exists (from store.reaction r where r.fingerprint = s.fingerprint)
		and not exists (from store.reaction r where r.target_key = s.target_key and r.author_id = s.author_id and r.sign = s.sign) and not exists (from store.unreaction u where u.own_key = s.own_key) group by fingerprint
