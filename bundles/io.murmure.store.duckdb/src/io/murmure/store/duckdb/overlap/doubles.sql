-- The same message: one author, channel and text, at most a minute apart, each in one pair. The same minute comes first: one source may tell no seconds.
create or replace temp table double as
	select our, their from (
		select o.post_id as our, t.post_id as their,
			row_number() over (partition by o.post_id order by o.micros // 60000000 <> t.micros // 60000000, abs(o.micros - t.micros), t.post_id) as nearest_their,
			row_number() over (partition by t.post_id order by o.micros // 60000000 <> t.micros // 60000000, abs(o.micros - t.micros), o.post_id) as nearest_our
		from ours o join theirs t on t.channel_id = o.channel_id and t.author_id = o.author_id and %s and abs(o.micros - t.micros) <= 60000000)
	where nearest_their = 1 and nearest_our = 1;
