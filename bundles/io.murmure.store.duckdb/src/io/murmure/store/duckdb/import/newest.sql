-- A source that has the last post of a channel knows best what became of the posts before. What it counts stands for all that was counted under that word.
create or replace temp table newest as
	select channel_id from store.post
	where channel_id in (select channel_id from store.post where post_id in (select post_id from recount union select post_id from unreacted))
	group by channel_id having max(time) = max(time) filter (post_id in (select post_id from mine));
create or replace temp table retold as select post_id from store.post where channel_id in (select channel_id from newest)
	and post_id in (select post_id from recount union select post_id from unreacted);
update store.post set counts = map_from_entries(list_concat(
		[e for e in map_entries(coalesce(store.post.counts, map {})) if not list_contains(map_keys(n.counts), split_part(e.key, '.', 1))], map_entries(n.counts)))
	from (select post_id, arg_max(counts, ord) as counts from recount group by post_id) n
	where n.post_id = store.post.post_id and n.post_id in (select post_id from retold);
delete from store.reaction where (fingerprint, post_id) in (select (fingerprint, post_id) from unreacted where post_id in (select post_id from retold));
truncate recount;
truncate unreacted;
