package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.study.Forgetting;

/** Finds who opted out and comes back under another name, with the export of another member, and lets them leave again. */
final class Returning {

	private static final String WHO = Sql.script("overlap/returning.sql");

	private final Connection connection;
	private final People people;
	private long removed;

	Returning(Connection connection, People people) {
		this.connection = connection;
		this.people = people;
	}

	/** Posts that went. */
	long removed() {
		return removed;
	}

	/**
	 * As part of a transaction, once it is settled whom others knew under another name.
	 *
	 * @param returned fingerprints of what this source tells and was removed before
	 */
	void leave(Collection<Keys.Fingerprint> returned) throws SQLException {
		if (returned.isEmpty()) {
			return;
		}
		Sql.run(connection, "create or replace temp table returned (fingerprint hugeint)");
		try (PreparedStatement insert = connection.prepareStatement("insert into returned values (?::hugeint)")) {
			for (Keys.Fingerprint one : returned) {
				Sql.bind(insert, one.decimal());
				insert.addBatch();
			}
			insert.executeBatch();
		}
		Map<Long, String> who = new LinkedHashMap<>();
		Sql.each(connection, row -> who.put(row.getLong(1), row.getString(2)), WHO);
		if (!who.isEmpty()) {
			// what they said is known again already
			removed = new Removing(connection).people(Forgetting.of(who, SettingsTable.read(connection).names(), Optional.empty())).posts();
			people.leave(who);
		}
	}
}
