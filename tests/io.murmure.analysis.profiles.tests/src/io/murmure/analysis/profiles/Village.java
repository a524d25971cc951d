package io.murmure.analysis.profiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** A study of a few invented people, told line by line. Times are minutes. */
final class Village {

	static final long DAY = 24 * 60;
	private static final long MINUTE = 60_000_000;

	final MemoryTables tables = new MemoryTables();

	Village circle(long id, long... members) {
		tables.add(Tables.COMMUNITIES, id, (long) members.length, 1.0, 0.5, 0.1, 0.4, "", 0L);
		for (long member : members) {
			tables.add(Tables.MEMBERS, id, member, 1.0);
		}
		return this;
	}

	/** @return the post's id */
	long says(long author, long minute, String text, String emotion) {
		long id = tables.rows(Tables.POSTS).size() + 1L;
		tables.add(Tables.POSTS, id, "forum", 1L, "square", author, "Person-" + author, minute * MINUTE, text, null, null, null, null, "");
		if (emotion != null) {
			Object[] row = new Object[Tables.READINGS.columns().size()];
			row[0] = id;
			for (int e = 0; e < Tables.EMOTIONS.size(); e++) {
				row[1 + e] = Tables.EMOTIONS.get(e).equals(emotion) ? 0.9 : 0.01;
			}
			row[1 + Tables.EMOTIONS.size()] = emotion;
			tables.add(Tables.READINGS, row);
		}
		return id;
	}

	/** Somebody writes to another because of their last post. */
	void answers(long author, long other, long minute) {
		long post = says(author, minute, "ok", null);
		tables.add(Tables.INTERACTIONS, author, other, "mention", 1.0, minute * MINUTE, post);
	}

	Village analyse(String... typed) {
		Map<String, String> parameters = java.util.stream.IntStream.range(0, typed.length / 2).boxed()
				.collect(Collectors.toMap(i -> typed[2 * i], i -> typed[2 * i + 1]));
		new ProfilesAnalysis().analyse(tables, Parameters.create(ProfilesParameters.class, parameters), tables, Progress.NONE);
		return this;
	}

	/** A column of the rows of a community. */
	List<Object> of(Table table, String column, long community) {
		int at = table.columns().stream().map(one -> one.name()).toList().indexOf(column);
		return tables.rows(table).stream().filter(row -> ((Number) row[0]).longValue() == community).map(row -> row[at]).toList();
	}
}
