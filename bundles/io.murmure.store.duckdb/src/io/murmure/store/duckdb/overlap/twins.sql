-- What two names of one person are told to have done in the same minute, each as often as both sources tell it: the second is the first again.
update store.%1$s set twin = true where rowid in (
	select g.nr_row from
		(select rowid as nr_row, channel_id, %2$s as what, epoch_us(time) // 60000000 as minute,
			row_number() over (partition by channel_id, %2$s, epoch_us(time) // 60000000 order by rowid) as nr
			from store.%1$s where author_id = ? and twin is null) g
		join (select channel_id, %2$s as what, epoch_us(time) // 60000000 as minute, count(*) as times
			from store.%1$s where author_id = ? and twin is null group by all) s
			on s.channel_id = g.channel_id and s.what = g.what and s.minute = g.minute
	where g.nr <= s.times)
