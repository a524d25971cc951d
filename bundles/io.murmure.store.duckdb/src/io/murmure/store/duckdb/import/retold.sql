-- What a source tells otherwise of posts that the Study has. It waits for the end of the source, when it is known whether this is the newest of its channel.
-- Who reacted is gone where the source names all who reacted so now.
insert into recount
	select m.ord, m.post_id, s.counts from stage s join matched m on m.ord = s.ord join store.post p on p.post_id = m.post_id
	where s.counts is not null and not s.deleted and s.counts is distinct from p.counts;
insert into unreacted
	select r.fingerprint, r.post_id from stage s join matched m on m.ord = s.ord join store.reaction r on r.post_id = m.post_id
	where s.counts['reactions'] is not null and r.own_key is null and not exists (from stage_reaction t where t.target_key = s.platform_key and t.author_id = r.author_id and t.sign = r.sign)
		and coalesce(s.counts['reactions.' || r.sign], 0) <= (select count(distinct fingerprint) from stage_reaction t where t.target_key = s.platform_key and t.sign = r.sign);
