insert into store.reference
	select f.post_id, t.kind, t.target_key from stage_reference t join fresh f on f.ord = t.ord where f.post_id is not null order by all
