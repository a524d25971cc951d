-- A message and what became of it: one author, channel and minute, one of the two marked as edited (the later one, when both are), neither text in the
-- other source, and nothing else that it could be. The text that was replaced stays as a version.
create or replace temp table double as
	select our, their, our_text, our_edited from (
		select o.post_id as our, t.post_id as their, o.text as our_text, o.edited as our_edited,
			count(*) over (partition by o.post_id) as their_ties, count(*) over (partition by t.post_id) as our_ties
		from ours o join theirs t on t.channel_id = o.channel_id and t.author_id = o.author_id and t.micros // 60000000 = o.micros // 60000000 and (o.edited or t.edited))
	where their_ties = 1 and our_ties = 1;
insert into store.edit
	select o.fingerprint, t.post_id, t.time, case when d.our_edited then t.text else d.our_text end
	from double d join store.post o on o.post_id = d.our join store.post t on t.post_id = d.their order by d.our;
update store.post set text = h.our_text, revision = r.next + h.nr - 1, marks = case
		when store.post.marks is null then 'edited' when contains(store.post.marks, 'edited') then store.post.marks else 'edited ' || store.post.marks end
	from (select their, our_text, row_number() over (order by our) as nr from double where our_edited) h, (select next from store.counter where name = 'revision') r
	where h.their = store.post.post_id;
update store.counter set next = next + (select count(*) from double where our_edited) where name = 'revision';
