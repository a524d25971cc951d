-- Ours is theirs: what points to it points to theirs, and it goes.
insert into store.twin select p.fingerprint, d.their from store.post p join double d on d.our = p.post_id;
update store.twin set post_id = d.their from double d where d.our = store.twin.post_id;
insert into store.mention
	select distinct d.their, m.author_id from store.mention m join double d on d.our = m.post_id
	where not exists (from store.mention k where k.post_id = d.their and k.author_id = m.author_id);
update store.post set reply_to = d.their from double d where d.our = store.post.reply_to;
update store.post set quote_of = d.their from double d where d.our = store.post.quote_of;
delete from store.mention where post_id in (select our from double);
delete from store.reference where post_id in (select our from double);
delete from store.post where post_id in (select our from double);
insert into seen select their from double;
insert into mine select their from double;
insert into doomed select our from double;
delete from ours where post_id in (select our from double);
delete from theirs where post_id in (select their from double);
