insert into store.deletion
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(written), null from stage_deleted s
	where not exists (from store.deletion d where d.fingerprint = s.fingerprint) group by fingerprint
