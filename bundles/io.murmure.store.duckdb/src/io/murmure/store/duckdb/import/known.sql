-- Posts that the Study has.
insert into matched select s.ord, p.post_id from stage s join store.post p on p.fingerprint = s.fingerprint
