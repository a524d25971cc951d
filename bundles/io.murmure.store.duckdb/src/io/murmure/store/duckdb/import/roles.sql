-- Who bears which role, from the first time that a source says so to the last.
create or replace temp table told as
	select any_value(fingerprint) as fingerprint, role, channel_id, author_id, min(time) as first, max(time) as last from stage_role group by role, channel_id, author_id;
update store.role set first_told = least(first_told, t.first), last_told = greatest(last_told, t.last)
	from told t where t.role = store.role.role and t.channel_id = store.role.channel_id and t.author_id = store.role.author_id;
insert into store.role
	select fingerprint, role, channel_id, author_id, first, last from told t
	where not exists (from store.role r where r.role = t.role and r.channel_id = t.channel_id and r.author_id = t.author_id);
-- What a role is called comes in with the one who makes its bearers enough: of those before, the file has no word.
delete from store.role_name where role in (select role from stage_role);
insert into store.role_name
	select s.role, arg_max(s.name, s.time) from stage_role s join store.role_bearers b on b.role = s.role where b.enough group by s.role;
