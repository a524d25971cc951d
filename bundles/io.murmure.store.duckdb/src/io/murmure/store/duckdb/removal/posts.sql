-- What others pass on of it is their words too.
insert into doomed
	select p.post_id from store.post p where p.repost_of in (select post_id from doomed) and p.post_id not in (select post_id from doomed);
delete from store.mention where post_id in (select post_id from doomed) or author_id in (select author_id from leaving);
delete from store.reference where post_id in (select post_id from doomed);
delete from store.edit where post_id in (select post_id from doomed);
delete from store.twin where post_id in (select post_id from doomed);
update store.post set reply_to = null where reply_to in (select post_id from doomed);
update store.post set quote_of = null where quote_of in (select post_id from doomed);
update store.post set repost_of = null where repost_of in (select post_id from doomed);
delete from store.post where post_id in (select post_id from doomed);
