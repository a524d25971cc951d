package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.study.Brief;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudySettings.Names;

/** The settings of a Study, one row a setting. */
final class SettingsTable {

	private SettingsTable() {
	}

	static void write(Connection connection, StudySettings settings) throws SQLException {
		Sql.run(connection, "delete from store.setting");
		put(connection, "id", settings.id());
		put(connection, "zone", settings.zone().getId());
		put(connection, "names", settings.names().name());
		put(connection, "min-community-size", Integer.toString(settings.minCommunitySize()));
		put(connection, "disclosure-k", Integer.toString(settings.disclosureK()));
		put(connection, "subject", settings.brief().subject());
		put(connection, "aliases", settings.brief().aliases().toArray(String[]::new));
		put(connection, "rivals", settings.brief().rivals().toArray(String[]::new));
		put(connection, "questions", settings.brief().questions().toArray(String[]::new));
		put(connection, "model", settings.model());
		put(connection, "other-languages", Boolean.toString(settings.otherLanguages()));
		put(connection, "learns", Boolean.toString(settings.learns()));
		put(connection, "chosen", settings.chosen().entrySet().stream().flatMap(analysis -> analysis.getValue().entrySet().stream()
				.map(one -> analysis.getKey() + '.' + one.getKey() + '=' + one.getValue())).toArray(String[]::new));
		put(connection, "key-mark", settings.keyMark());
	}

	private static void put(Connection connection, String name, String... entries) throws SQLException {
		Sql.update(connection, "insert into store.setting values (?, ?)", name, Sql.texts(connection, List.of(entries)));
	}

	static StudySettings read(Connection connection) throws SQLException {
		Map<String, List<String>> rows = new HashMap<>();
		Sql.list(connection, row -> rows.put(row.getString("name"), Sql.texts(row, "entries")), "select name, entries from store.setting");
		if (!rows.containsKey("id")) {
			throw Complaint.damage("the study was never given its settings");
		}
		Brief brief = new Brief(one(rows, "subject"), rows.get("aliases"), rows.get("rivals"), rows.get("questions"));
		return new StudySettings(one(rows, "id"), ZoneId.of(one(rows, "zone")), Names.valueOf(one(rows, "names")),
				Integer.parseInt(one(rows, "min-community-size")), Integer.parseInt(one(rows, "disclosure-k")), brief,
				one(rows, "model", ""), Boolean.parseBoolean(one(rows, "other-languages", "false")),
				Boolean.parseBoolean(one(rows, "learns", "true")), chosen(rows.getOrDefault("chosen", List.of())), one(rows, "key-mark", ""));
	}

	/** @param entries each {@code analysis.parameter=value} */
	private static Map<String, Map<String, String>> chosen(List<String> entries) {
		Map<String, Map<String, String>> chosen = new HashMap<>();
		for (String entry : entries) {
			int equals = entry.indexOf('=');
			int dot = entry.lastIndexOf('.', equals);
			chosen.computeIfAbsent(entry.substring(0, dot), analysis -> new HashMap<>()).put(entry.substring(dot + 1, equals), entry.substring(equals + 1));
		}
		return chosen;
	}

	/** A setting that older studies lack. */
	private static String one(Map<String, List<String>> rows, String name, String otherwise) {
		return rows.containsKey(name) ? one(rows, name) : otherwise;
	}

	private static String one(Map<String, List<String>> rows, String name) {
		return rows.get(name).get(0);
	}
}
