-- Edits whose post is there: each keeps the text that it replaced, the last one stays. One that an older export tells late replaces nothing.
create or replace temp table edit_hit as
	select e.ord, e.fingerprint, p.post_id, e.time, e.text,
		coalesce(lag(e.text) over (partition by p.post_id order by e.ord), p.text) as earlier,
		row_number() over (partition by p.post_id order by e.ord desc) as from_last
	from (select min(ord) as ord, fingerprint, any_value(target_key) as target_key, any_value(time) as time, any_value(text) as text
		from stage_edit group by fingerprint, text) e
		join store.post p on p.platform_key = e.target_key
	where not exists (from store.edit k where k.fingerprint = e.fingerprint and k.post_id is not null and e.fingerprint <> p.fingerprint)
		and not exists (from store.edit k where k.post_id = p.post_id and k.time > e.time);
delete from stage_edit where target_key in (select platform_key from store.post where platform_key is not null);
insert into store.edit select fingerprint, post_id, time, nullif(earlier, text) from edit_hit order by ord;
update store.post set text = h.text, revision = r.next + h.nr - 1, marks = case
		when store.post.marks is null then 'edited' when contains(store.post.marks, 'edited') then store.post.marks else 'edited ' || store.post.marks end
	from (select post_id, text, row_number() over (order by ord) as nr from edit_hit where from_last = 1) h,
		(select next from store.counter where name = 'revision') r
	where h.post_id = store.post.post_id and h.text <> store.post.text;
update store.counter set next = next + (select count(*) from edit_hit where from_last = 1) where name = 'revision';
