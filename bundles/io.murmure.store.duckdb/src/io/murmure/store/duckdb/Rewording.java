package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Takes words about people out of every place where the Study keeps texts, as part of a transaction. Costs one scan of the texts; only
 * those that have a trace are read and written.
 *
 * @param traces pieces of text, in any case, one of which a text must have to be looked at
 * @param change what becomes of such a text
 */
record Rewording(Connection connection, Set<String> traces, UnaryOperator<String> change) {

	private static final List<String[]> TEXTS = List.of(place("post", "channel"), place("post", "file"), place("channel", "channel"),
			place("ledger", "channel"), place("edit", "earlier"), place("renaming", "name"), place("role_name", "name"), place("run", "source"), place("warning", "file"),
			new String[] { "main.finding_notes", "note" }, new String[] { "main.finding_states", "reason" });
	private static final List<String[]> LISTS = List.of(place("post", "hashtags"), place("post", "links"), place("post", "attachments"),
			place("warning", "details"));

	private static String[] place(String table, String column) {
		return new String[] { "store." + table, column };
	}

	/** A text, or a list of them, that has a trace. */
	private record Hit(long row, List<String> texts) {
	}

	/** @return how many posts have another text now */
	long everywhere() throws SQLException {
		if (traces.isEmpty()) {
			return 0;
		}
		for (String[] place : TEXTS) {
			texts(place[0], place[1], "");
		}
		for (String[] place : LISTS) {
			lists(place[0], place[1]);
		}
		parameters();
		return posts();
	}

	/** Posts in other words are to be read again. */
	long posts() throws SQLException {
		long revision = Sql.number(connection, "select next from store.counter where name = 'revision'");
		long reworded = texts("store.post", "text", ", revision = " + revision + " + r.nr");
		Sql.update(connection, "update store.counter set next = next + ? where name = 'revision'", reworded);
		return reworded;
	}

	private long texts(String table, String column, String also) throws SQLException {
		List<Hit> hits = hits(table, column, column, row -> List.of(row.getString(2)));
		if (hits.isEmpty()) {
			return 0;
		}
		Sql.run(connection, "create or replace temp table reworded (nr bigint, row bigint, text varchar)");
		try (PreparedStatement insert = connection.prepareStatement("insert into reworded values (?, ?, ?)")) {
			for (int nr = 0; nr < hits.size(); nr++) {
				Sql.bind(insert, (long) nr, hits.get(nr).row(), hits.get(nr).texts().get(0));
				insert.addBatch();
			}
			insert.executeBatch();
		}
		Sql.run(connection, "update " + table + " set " + column + " = r.text" + also + " from reworded r where " + table + ".rowid = r.row");
		return hits.size();
	}

	private void lists(String table, String column) throws SQLException {
		for (Hit hit : hits(table, column, column + "::varchar", row -> Sql.texts(row, column))) {
			Sql.update(connection, "update " + table + " set " + column + " = ? where rowid = ?", Sql.texts(connection, hit.texts()), hit.row());
		}
	}

	private void parameters() throws SQLException {
		for (Hit hit : hits("store.run", "map_values(parameters) as typed", "map_values(parameters)::varchar", row -> Sql.texts(row, "typed"))) {
			Sql.update(connection, "update store.run set parameters = map(map_keys(parameters), ?::varchar[]) where rowid = ?",
					Sql.texts(connection, hit.texts()), hit.row());
		}
	}

	private List<Hit> hits(String table, String selected, String searched, Sql.RowMapper<List<String>> texts) throws SQLException {
		List<Hit> changed = new ArrayList<>();
		String traced = traces.stream().map(trace -> "contains(lower(" + searched + "), lower(?))").collect(Collectors.joining(" or "));
		Sql.each(connection, row -> {
			List<String> before = texts.map(row);
			List<String> after = before.stream().map(change).toList();
			if (!after.equals(before)) {
				changed.add(new Hit(row.getLong(1), after));
			}
		}, "select rowid, " + selected + " from " + table + " where " + traced, traces.toArray());
		return changed;
	}
}
