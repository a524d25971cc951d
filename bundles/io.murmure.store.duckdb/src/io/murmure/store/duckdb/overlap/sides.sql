-- New posts of this source, and what other sources say of the same channels at the same time; only where posts have no ids.
create or replace temp table ours as
	select p.post_id, p.channel_id, p.author_id, epoch_us(p.time) as micros, p.text, coalesce(contains(p.marks, 'edited'), false) as edited from store.post p
	where p.platform_key is null and p.post_id in (select post_id from store.unsettled) and p.post_id in (select post_id from mine);
create or replace temp table theirs as
	select p.post_id, p.channel_id, p.author_id, epoch_us(p.time) as micros, p.text, coalesce(contains(p.marks, 'edited'), false) as edited
	from store.post p join (select channel_id, min(micros) as first, max(micros) as last from ours group by channel_id) o
		on o.channel_id = p.channel_id and epoch_us(p.time) between o.first - 60000000 and o.last + 60000000
	where p.platform_key is null and p.post_id not in (select post_id from mine);
