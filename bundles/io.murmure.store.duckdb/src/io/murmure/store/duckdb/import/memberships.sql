-- What somebody is told to have done under a name that they had before, in the same minute, is known too.
insert into store.membership
	select fingerprint, any_value(channel_id), any_value(author_id), any_value(time), any_value(change), null from stage_membership s
	where not exists (from store.membership m where m.fingerprint = s.fingerprint)
		and not exists (from store.membership m where m.channel_id = s.channel_id and m.author_id = s.author_id and m.change = s.change
			and epoch_us(m.time) // 60000000 = epoch_us(s.time) // 60000000 and m.fingerprint not in (select fingerprint from stage_membership))
	group by fingerprint
