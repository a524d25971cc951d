-- Who bears which role; its name only while enough people do. The role is known again by a keyed hash.
create table store.role (fingerprint hugeint, role hugeint, channel_id bigint, author_id bigint, first_told timestamptz, last_told timestamptz);
create table store.role_name (role hugeint, name varchar);
create view store.role_bearers as
	select role, count(distinct author_id) >= (select entries[1]::bigint from store.setting where name = 'disclosure-k') as enough from store.role group by role;
create view roles as
	select r.channel_id, c.channel, r.author_id, a.author, n.name as role, min(r.first_told) as first_told, max(r.last_told) as last_told
	from store.role r join store.channel c on c.channel_id = r.channel_id join store.author a on a.author_id = r.author_id
		left join (select n.role, n.name from store.role_name n join store.role_bearers b on b.role = n.role where b.enough) n on n.role = r.role
	group by r.role, r.channel_id, c.channel, r.author_id, a.author, n.name;
