-- Two names of one person (who is not told is no person): most of what one says stands under the other in the other source, at most a minute apart, and neither name is in
-- both sources. One message alone must be long enough not to coincide by chance.
with
	untold as (select author_id from store.author where author = ''),
	same as (
		select o.author_id as our, t.author_id as their, o.post_id, o.text
		from ours o join theirs t on t.channel_id = o.channel_id and t.text = o.text and abs(o.micros - t.micros) <= 60000000
		union all
		select o.author_id, t.author_id, o.post_id, o.text
		from ours o join (select *, unnest([micros // 60000000 - 1, micros // 60000000, micros // 60000000 + 1]) as minute from theirs where contains(text, '[name]')) t
			on t.channel_id = o.channel_id and t.minute = o.micros // 60000000 and abs(o.micros - t.micros) <= 60000000 and %s),
	met as (
		select our, their, count(distinct post_id) as times, max(length(text)) as longest
		from same
		where text <> '' and our <> their
			and our not in (select author_id from untold) and their not in (select author_id from untold)
			and our not in (select author_id from theirs)
			and their not in (select author_id from store.post where post_id in (select post_id from mine))
		group by all),
	our_window as (select channel_id, min(micros) - 60000000 as first, max(micros) + 60000000 as last from theirs group by channel_id),
	our_said as (select o.author_id, count(*) as posts from ours o join our_window w on w.channel_id = o.channel_id and o.micros between w.first and w.last group by o.author_id),
	their_said as (select author_id, count(*) as posts from theirs group by author_id),
	ranked as (
		select met.*, greatest(our_said.posts, their_said.posts) as posts,
			rank() over (partition by our order by times desc) as best_their, count(*) over (partition by our, times) as our_ties,
			rank() over (partition by their order by times desc) as best_our, count(*) over (partition by their, times) as their_ties
		from met join our_said on our_said.author_id = met.our join their_said on their_said.author_id = met.their)
select our, their from ranked
where best_their = 1 and best_our = 1 and our_ties = 1 and their_ties = 1 and 2 * times >= posts and (times >= 2 or longest >= 10)
order by our;
