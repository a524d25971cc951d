-- By which reactions are taken back, and those that were.
alter table store.reaction add column own_key bigint;
create table store.unreaction (own_key bigint);
-- Another member's word of the same; its fingerprint stays, so that it is known again.
alter table store.membership add column twin boolean;
alter table store.deletion add column twin boolean;
create or replace view memberships as
	select m.channel_id, c.channel, m.author_id, a.author, m.time, m.change
	from store.membership m join store.channel c on c.channel_id = m.channel_id join store.author a on a.author_id = m.author_id where m.twin is null;
create or replace view deletions as
	select d.channel_id, c.channel, d.author_id, a.author, d.time, d.written
	from store.deletion d join store.channel c on c.channel_id = d.channel_id left join store.author a on a.author_id = d.author_id where d.twin is null;
