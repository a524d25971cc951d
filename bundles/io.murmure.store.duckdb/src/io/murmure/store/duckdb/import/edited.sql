-- A known post with another text, if its source says that it was edited.
insert into stage_edit
	select s.ord, s.fingerprint, s.platform_key, s.time, s.text from stage s join matched m on m.ord = s.ord join store.post p on p.post_id = m.post_id
	where s.edited and not s.deleted and s.platform_key is not null and s.text <> p.text;
