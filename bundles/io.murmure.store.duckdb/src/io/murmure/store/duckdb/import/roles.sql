-- Who bears which role, from the first time that a source says so to the last.
update store.role set first_told = least(first_told, s.first), last_told = greatest(last_told, s.last)
	from (select fingerprint, min(time) as first, max(time) as last from stage_role group by fingerprint) s where s.fingerprint = store.role.fingerprint;
insert into store.role
	select fingerprint, any_value(role), any_value(channel_id), any_value(author_id), min(time), max(time) from stage_role s
	where not exists (from store.role r where r.fingerprint = s.fingerprint) group by fingerprint;
-- What a role is called comes in with the one who makes its bearers enough: of those before, the file has no word.
delete from store.role_name where role in (select role from stage_role);
insert into store.role_name
	select s.role, arg_max(s.name, s.time) from stage_role s join store.role_bearers b on b.role = s.role where b.enough group by s.role;
