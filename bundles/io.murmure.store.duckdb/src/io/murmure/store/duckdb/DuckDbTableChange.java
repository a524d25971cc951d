package io.murmure.store.duckdb;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** A change of annotation tables: one transaction from one commit to the next, on a connection of its own. */
final class DuckDbTableChange implements TableChange {

	private static final LongSummaryStatistics EVERY_POST = LongStream.of(0, Long.MAX_VALUE).summaryStatistics();

	private final Database database;
	private final DuckDBConnection connection;
	private final List<Table> tables;
	private final Set<Table> emptied;
	private final Map<String, DuckDBAppender> appenders = new HashMap<>();
	private final Map<Table, LongSummaryStatistics> touched = new HashMap<>();
	private boolean closed;

	private DuckDbTableChange(Database database, DuckDBConnection connection, Collection<Table> tables) {
		this.database = database;
		this.connection = connection;
		this.tables = ReadingsView.kept(tables);
		this.emptied = ReadingsView.withAdapted(this.tables);
	}

	static TableChange begin(Database database, Collection<Table> tables) {
		database.write(connection -> {
			for (Table table : ReadingsView.kept(tables)) {
				AnnotationTables.create(connection, table);
			}
		});
		try {
			return database.lend(connection -> {
				connection.setAutoCommit(false);
				return new DuckDbTableChange(database, connection, tables);
			});
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	@Override
	public void clear() {
		doing(() -> {
			for (Table table : emptied) {
				flush(table);
				touch(table, EVERY_POST);
				if (AnnotationTables.matches(connection, table)) {
					Sql.run(connection, "delete from " + AnnotationTables.name(table));
				} else {
					AnnotationTables.recreate(connection, table);
				}
			}
		});
	}

	@Override
	public void setAside(Table from, Table to) {
		doing(() -> {
			flush(from);
			AnnotationTables.recreate(connection, to);
			Sql.run(connection, "insert into " + AnnotationTables.name(to) + " by name select * from " + AnnotationTables.name(from));
		});
	}

	@Override
	public void removePosts(Collection<Long> postIds) {
		if (postIds.isEmpty()) {
			return;
		}
		LongSummaryStatistics range = postIds.stream().mapToLong(Long::longValue).summaryStatistics();
		String ids = postIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
		doing(() -> {
			for (Table table : emptied) {
				flush(table);
				touch(table, range);
				// the range lets the database skip all that was written before
				Sql.run(connection, "delete from " + AnnotationTables.name(table) + " where post_id between " + range.getMin() + " and "
						+ range.getMax() + " and post_id in (" + ids + ")");
			}
		});
	}

	@Override
	public void add(Table table, Object... values) {
		doing(() -> Rows.append(appender(table), table, values));
		if (CopiedColumns.isCopied(table)) {
			touched.computeIfAbsent(table, first -> new LongSummaryStatistics()).accept(((Number) values[0]).longValue());
		}
	}

	private void touch(Table table, LongSummaryStatistics range) {
		if (CopiedColumns.isCopied(table)) {
			touched.computeIfAbsent(table, first -> new LongSummaryStatistics()).combine(range);
		}
	}

	private DuckDBAppender appender(Table table) throws SQLException {
		DuckDBAppender appender = appenders.get(table.name());
		if (appender == null) {
			if (!tables.contains(table)) {
				throw new IllegalArgumentException("the table " + table.name() + " was not declared");
			}
			if (!AnnotationTables.matches(connection, table)) {
				throw new StudyException(Sentence.of(DuckDbTableChange.class, "other-columns", table.name()));
			}
			appender = connection.createAppender("main", table.name());
			appenders.put(table.name(), appender);
		}
		return appender;
	}

	private void flush(Table table) throws SQLException {
		DuckDBAppender appender = appenders.remove(table.name());
		if (appender != null) {
			appender.close();
		}
	}

	@Override
	public void commit(String component, ComponentState state) {
		doing(() -> {
			for (Table table : tables) {
				flush(table);
			}
			database.exclusively(() -> {
				for (Map.Entry<Table, LongSummaryStatistics> range : touched.entrySet()) {
					CopiedColumns.follow(connection, range.getKey(), range.getValue().getMin(), range.getValue().getMax());
				}
				Versions.grow(connection, changed());
				Versions.state(connection, component, state);
				connection.commit();
				touched.clear();
			});
		});
	}

	private Set<String> changed() {
		Set<String> names = new TreeSet<>();
		emptied.forEach(table -> names.add(table.name()));
		if (emptied.stream().anyMatch(ReadingsView::isPart)) {
			names.add(Tables.READINGS.name());
		}
		return names;
	}

	private void doing(Transaction.Work work) {
		if (closed) {
			throw new IllegalStateException("the change is closed");
		}
		try {
			work.run();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		}
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		try {
			for (DuckDBAppender appender : appenders.values()) {
				appender.close();
			}
			connection.rollback();
		} catch (SQLException failure) {
			throw Complaint.whileWorking(database.file(), failure);
		} finally {
			database.giveBack(connection);
		}
	}
}
