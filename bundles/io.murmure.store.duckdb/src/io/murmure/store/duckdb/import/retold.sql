-- What a source tells otherwise of posts that the Study has. It waits for the end of the source, when it is known whether this is the newest of its channel.
-- Who reacted is gone where the source names all who reacted so now. Where it counts reactions of other posts of the channel, one without any has none left.
create or replace temp table reacting as select distinct channel_id from stage where counts['reactions'] is not null;
insert into recount
	select ord, post_id, counts from (
		select m.ord, m.post_id, p.counts as before, case when s.counts['reactions'] is null and p.counts['reactions'] > 0 and s.channel_id in (select channel_id from reacting)
				then map_concat(coalesce(s.counts, map {}), map {'reactions': 0.0::double}) else s.counts end as counts
			from stage s join matched m on m.ord = s.ord join store.post p on p.post_id = m.post_id where not s.deleted)
	where counts is not null and counts is distinct from before;
insert into unreacted
	select r.fingerprint, r.post_id from stage s join matched m on m.ord = s.ord join store.reaction r on r.post_id = m.post_id
	where s.channel_id in (select channel_id from reacting) and r.own_key is null and not exists (from stage_reaction t where t.target_key = s.platform_key and t.author_id = r.author_id and t.sign = r.sign)
		and coalesce(s.counts['reactions.' || r.sign], 0) <= (select count(distinct fingerprint) from stage_reaction t where t.target_key = s.platform_key and t.sign = r.sign);
