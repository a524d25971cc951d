package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.record.Position;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;
import io.murmure.core.study.Warning;

/** The records of what ran. */
final class RunTable {

	private static final double NANOS = 1e9;

	private RunTable() {
	}

	static void write(Connection connection, Run run) throws SQLException {
		long id = 1 + Sql.number(connection, "select coalesce(max(run_id), 0) from store.run");
		Sql.update(connection, "delete from store.run where outcome = ? and kind = ? and source = ? and started = ?", Run.Outcome.BROKEN_OFF.name(), run.kind().name(), run.source(), run.started());
		Optional<ModelIdentity> model = run.model();
		Sql.update(connection, """
				insert into store.run values (?, ?, ?, ?, ?, map(?::varchar[], ?::varchar[]), ?, ?, ?, ?, ?,
				map(?::varchar[], ?::bigint[]), ?)""",
				id, run.kind().name(), run.component(), run.version(), run.source(),
				Sql.texts(connection, List.copyOf(run.parameters().keySet())), Sql.texts(connection, List.copyOf(run.parameters().values())),
				model.map(ModelIdentity::id).orElse(null), model.map(ModelIdentity::checksum).orElse(null),
				model.map(ModelIdentity::precision).orElse(null), run.started(), run.duration().toNanos() / NANOS,
				Sql.texts(connection, List.copyOf(run.counts().keySet())),
				connection.createArrayOf("BIGINT", run.counts().values().toArray()), run.outcome().name());
		int ordinal = 1;
		for (Warning warning : run.warnings()) {
			Sql.update(connection, "insert into store.warning values (?, ?, ?, ?, ?, ?)", id, ordinal++, warning.position().file(),
					warning.position().record(), warning.kind(), Sql.texts(connection, warning.details()));
		}
	}

	/** All, in the order of their recording. */
	static List<Run> read(Connection connection) throws SQLException {
		Map<Long, List<Warning>> warnings = new LinkedHashMap<>();
		Sql.list(connection, row -> warnings.computeIfAbsent(row.getLong("run_id"), id -> new ArrayList<>()).add(warning(row)),
				"select * from store.warning order by run_id, ordinal");
		return Sql.list(connection, row -> run(row, warnings.getOrDefault(row.getLong("run_id"), List.of())), """
				select *, map_keys(parameters) as names, map_values(parameters) as entries, map_keys(counts) as counted,
				map_values(counts)::varchar[] as numbers from store.run order by run_id""");
	}

	private static Run run(ResultSet row, List<Warning> warnings) throws SQLException {
		Optional<ModelIdentity> model = row.getString("model") == null ? Optional.empty()
				: Optional.of(new ModelIdentity(row.getString("model"), row.getString("model_checksum"), row.getString("model_precision")));
		Map<String, Long> counts = new LinkedHashMap<>();
		zip(Sql.texts(row, "counted"), Sql.texts(row, "numbers")).forEach((name, number) -> counts.put(name, Long.valueOf(number)));
		return new Run(Run.Kind.valueOf(row.getString("kind")), row.getString("component"), row.getString("version"), row.getString("source"),
				zip(Sql.texts(row, "names"), Sql.texts(row, "entries")), model, row.getObject("started", OffsetDateTime.class).toInstant(),
				Duration.ofNanos(Math.round(row.getDouble("seconds") * NANOS)), counts, warnings, Run.Outcome.valueOf(row.getString("outcome")));
	}

	private static Warning warning(ResultSet row) throws SQLException {
		return new Warning(new Position(row.getString("file"), row.getLong("record")), row.getString("kind"), Sql.texts(row, "details"));
	}

	private static Map<String, String> zip(List<String> names, List<String> values) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			map.put(names.get(i), values.get(i));
		}
		return map;
	}
}
