-- A known post with another text, if its source says that it was edited; unless it says of the edit itself, and with it when it was.
insert into stage_edit
	select s.ord, s.fingerprint, s.platform_key, s.time, s.text from stage s join matched m on m.ord = s.ord join store.post p on p.post_id = m.post_id
	where s.edited and not s.deleted and s.platform_key is not null and s.text <> p.text
		and not exists (from stage_edit e where e.target_key = s.platform_key and e.text = s.text);
