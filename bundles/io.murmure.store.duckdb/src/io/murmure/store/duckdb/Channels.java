package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every channel of the Study by platform and name. */
final class Channels {

	private final Map<Channel, Long> ids = new HashMap<>();
	private final List<Channel> newcomers = new ArrayList<>();

	private record Channel(String platform, String name) {
	}

	static Channels load(Connection connection) throws SQLException {
		Channels channels = new Channels();
		Sql.each(connection, row -> channels.ids.put(new Channel(row.getString(2), row.getString(3)), row.getLong(1)),
				"select channel_id, platform, channel from store.channel");
		return channels;
	}

	long id(String platform, String name) {
		return ids.computeIfAbsent(new Channel(platform, name), channel -> {
			newcomers.add(channel);
			return ids.size() + 1L;
		});
	}

	/** Writes which are new, as part of a transaction. */
	void write(Connection connection) throws SQLException {
		for (Channel channel : newcomers) {
			Sql.update(connection, "insert into store.channel values (?, ?, ?)", ids.get(channel), channel.platform(), channel.name());
		}
	}

	/** What was written stays. */
	void written() {
		newcomers.clear();
	}
}
