package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerEntry.Basis;

/** On what basis each channel is listened to. */
final class LedgerTable {

	private LedgerTable() {
	}

	static void write(Connection connection, LedgerEntry entry) throws SQLException {
		Sql.update(connection, "delete from store.ledger where channel = ?", entry.channel());
		Sql.update(connection, "insert into store.ledger values (?, ?, ?, ?)", entry.channel(), entry.basis().map(Basis::name).orElse(null),
				entry.retention().orElse(null), entry.workplace());
	}

	/** Every channel, and entries that were made before their channel came, by name. */
	static List<LedgerEntry> read(Connection connection) throws SQLException {
		return Sql.list(connection, LedgerTable::entry, "select channel, basis, retention, workplace from ledger order by channel");
	}

	private static LedgerEntry entry(ResultSet row) throws SQLException {
		return new LedgerEntry(row.getString("channel"), Optional.ofNullable(row.getString("basis")).map(Basis::valueOf),
				Optional.ofNullable(row.getObject("retention", LocalDate.class)), row.getBoolean("workplace"));
	}
}
