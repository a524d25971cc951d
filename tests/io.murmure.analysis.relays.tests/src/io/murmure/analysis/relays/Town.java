package io.murmure.analysis.relays;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** Two groups in a town, each with a chat of its own, and one person (7) in both. Times are minutes. */
final class Town {

	static final long QUAY = 1;
	static final long HILL = 2;
	static final long BOTH = 7;

	private static final long MINUTE = 60_000_000;

	final MemoryTables tables = new MemoryTables();

	Town() {
		LongStream.rangeClosed(1, 7).forEach(author -> tables.add(Tables.MEMBERS, QUAY, author, 1.0));
		LongStream.rangeClosed(7, 13).forEach(author -> tables.add(Tables.MEMBERS, HILL, author, 1.0));
		for (long author = 1; author <= 7; author++) {
			says(author, QUAY, 0, "présent");
		}
		for (long author = 7; author <= 13; author++) {
			says(author, HILL, 0, "présente");
		}
	}

	/** @return the post's id */
	long says(long author, long channel, long minute, String text) {
		return post(author, channel, minute, text, null, null);
	}

	long reposts(long author, long channel, long minute, long post) {
		return post(author, channel, minute, "", post, null);
	}

	private long post(long author, long channel, long minute, String text, Long repost, Long quote) {
		long id = tables.rows(Tables.POSTS).size() + 1L;
		tables.add(Tables.POSTS, id, "whatsapp", channel, "channel " + channel, author, "Person-" + author, minute * MINUTE, text, null, null, repost, quote, "");
		return id;
	}

	void shares(long author, long channel, long minute, String link) {
		long id = says(author, channel, minute, "à lire");
		tables.add(Tables.POST_LINKS, id, author, link);
	}

	void reads(long post, String emotion) {
		Object[] row = new Object[Tables.READINGS.columns().size()];
		row[0] = post;
		for (int e = 0; e < Tables.EMOTIONS.size(); e++) {
			row[1 + e] = Tables.EMOTIONS.get(e).equals(emotion) ? 0.94 : 0.01;
		}
		row[1 + Tables.EMOTIONS.size()] = emotion;
		tables.add(Tables.READINGS, row);
	}

	/** Somebody answers a person's last post. @return the post's id */
	long answers(long author, long channel, long other, long minute) {
		long id = says(author, channel, minute, "ah bon");
		tables.add(Tables.INTERACTIONS, author, other, "mention", 1.0, minute * MINUTE, id);
		return id;
	}

	Town analyse(String... typed) {
		Map<String, String> parameters = IntStream.range(0, typed.length / 2).boxed().collect(Collectors.toMap(i -> typed[2 * i], i -> typed[2 * i + 1]));
		new RelaysAnalysis().analyse(tables, Parameters.create(RelaysParameters.class, parameters), tables, Progress.NONE);
		return this;
	}

	/** Columns of all rows, joined by spaces. */
	List<String> of(Table table, String... columns) {
		List<String> names = table.columns().stream().map(one -> one.name()).toList();
		return tables.rows(table).stream().map(row -> java.util.Arrays.stream(columns).map(column -> String.valueOf(row[names.indexOf(column)]))
				.collect(Collectors.joining(" "))).toList();
	}

	double real(Table table, int row, String column) {
		return ((Number) tables.rows(table).get(row)[table.columns().stream().map(one -> one.name()).toList().indexOf(column)]).doubleValue();
	}
}
