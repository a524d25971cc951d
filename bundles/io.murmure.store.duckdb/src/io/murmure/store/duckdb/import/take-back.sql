-- Posts that are taken back go with all that was said of them; their fingerprints stay.
insert into doomed select p.post_id from store.post p where p.platform_key in (select target_key from stage_deletion);
insert into store.gone select p.fingerprint, p.platform_key from store.post p join doomed d on d.post_id = p.post_id;
insert into store.gone select t.fingerprint, null from store.twin t join doomed d on d.post_id = t.post_id;
delete from store.twin where post_id in (select post_id from doomed);
delete from store.post where post_id in (select post_id from doomed);
delete from store.mention where post_id in (select post_id from doomed);
delete from store.reference where post_id in (select post_id from doomed);
delete from store.reaction where post_id in (select post_id from doomed);
update store.edit set earlier = null, post_id = null where post_id in (select post_id from doomed);
