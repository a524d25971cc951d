-- Who says most of what was removed with somebody who opted out, from the first such message to the last, and is not known by the others of the channel under this name.
-- One message alone must be long enough not to coincide by chance.
with
	back as (
		select p.author_id, p.channel_id, p.time, p.text from store.post p join returned r on r.fingerprint = p.fingerprint
		where p.post_id in (select post_id from mine) and p.author <> ''
			and not exists (from store.post k where k.author_id = p.author_id and k.channel_id = p.channel_id and k.post_id not in (select post_id from mine))),
	met as (select author_id, channel_id, count(*) as times, max(length(text)) as longest, min(time) as first, max(time) as last from back group by all),
	said as (select m.author_id, m.channel_id, count(*) as posts from store.post p join met m on m.author_id = p.author_id and m.channel_id = p.channel_id and p.time between m.first and m.last group by all)
select distinct a.author_id, a.author from met join said using (author_id, channel_id) join store.author a on a.author_id = met.author_id
where 2 * times >= posts and (times >= 2 or longest >= 10) order by a.author_id
