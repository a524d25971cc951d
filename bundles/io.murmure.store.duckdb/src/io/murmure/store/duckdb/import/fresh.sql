-- The first of each fingerprint that is not known is new. New posts get their ids; those that come as taken back get none.
insert into fresh
	select ord, case when deleted then null else c.next + nr - 1 end, case when deleted then null else r.next + nr - 1 end
	from (select ord, deleted, row_number() over (partition by deleted order by ord) as nr
		from (select min(ord) as ord, arg_min(deleted, ord) as deleted from stage s
			where not exists (from matched m where m.ord = s.ord) and not exists (from store.gone g where g.fingerprint = s.fingerprint)
				and not exists (from store.gone g where g.platform_key = s.platform_key)
			group by fingerprint)),
		(select next from store.counter where name = 'post') c, (select next from store.counter where name = 'revision') r;
