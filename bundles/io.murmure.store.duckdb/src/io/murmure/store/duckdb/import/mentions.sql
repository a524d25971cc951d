insert into store.mention
	select distinct f.post_id, m.author_id from stage_mention m join fresh f on f.ord = m.ord where f.post_id is not null order by all
