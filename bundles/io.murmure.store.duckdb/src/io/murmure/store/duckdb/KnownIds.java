package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Which posts and reactions of a platform are there, by the platform's own ids; of very many the newest. Memory: 8 bytes each. */
final class KnownIds implements Predicate<String> {

	private static final long MOST = 1_000_000;

	private final Keys keys = new Keys();
	private final String platform;
	private final List<String> channels;
	private final long[] sorted;

	private KnownIds(String platform, List<String> channels, long[] sorted) {
		this.platform = platform;
		this.channels = channels;
		this.sorted = sorted;
	}

	static KnownIds load(Connection connection, String platform) throws SQLException {
		List<String> channels = Sql.list(connection, row -> row.getString(1), "select channel from store.channel where platform = ?", platform);
		LongStream.Builder ids = LongStream.builder();
		Sql.each(connection, row -> ids.add(row.getLong(1)), """
				(select platform_key from store.post where platform = ? and platform_key is not null order by post_id desc limit ?)
				union all
				(select r.own_key from store.reaction r join store.post p on p.post_id = r.post_id where p.platform = ? and r.own_key is not null order by r.time desc limit ?)""",
				platform, MOST, platform, MOST);
		long[] sorted = ids.build().toArray();
		Arrays.sort(sorted);
		return new KnownIds(platform, channels, sorted);
	}

	@Override
	public boolean test(String id) {
		return channels.stream().anyMatch(channel -> Arrays.binarySearch(sorted, keys.platformId(platform, channel, id)) >= 0);
	}
}
