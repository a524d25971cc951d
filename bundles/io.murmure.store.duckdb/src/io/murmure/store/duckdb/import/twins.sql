-- Posts that the Study has from another export.
insert into matched
	select s.ord, any_value(t.post_id) from stage s join store.twin t on t.fingerprint = s.fingerprint where s.ord not in (select ord from matched) group by s.ord
