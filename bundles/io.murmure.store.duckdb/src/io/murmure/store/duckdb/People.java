package io.murmure.store.duckdb;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import io.murmure.core.study.StudyException;

/** Everybody in the Study by person and by pseudonym. Memory: about 200 bytes a person. */
final class People {

	private static final int MOST_ATTEMPTS = 10_000;

	private final Map<Keys.Fingerprint, String> byPerson = new HashMap<>();
	private final Map<String, Long> idByName = new HashMap<>();
	private final List<Newcomer> newcomers = new ArrayList<>();
	private long next = 1;

	private record Newcomer(long id, String name, Optional<Keys.Fingerprint> person) {
	}

	static People load(Connection connection) throws SQLException {
		People people = new People();
		Sql.each(connection, row -> people.know(row.getLong(1), row.getString(2),
				Optional.ofNullable((BigInteger) row.getObject(3)).map(bits -> new Keys.Fingerprint(bits.shiftRight(Long.SIZE).longValue(), bits.longValue()))),
				"select author_id, author, person from store.author");
		return people;
	}

	private void know(long id, String name, Optional<Keys.Fingerprint> person) {
		idByName.put(name, id);
		person.ifPresent(key -> byPerson.put(key, name));
		next = Math.max(next, id + 1);
	}

	String pseudonym(Keys.Fingerprint person, IntFunction<String> candidate) {
		String known = byPerson.get(person);
		if (known != null) {
			return known;
		}
		for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
			String name = candidate.apply(attempt);
			if (!idByName.containsKey(name)) {
				come(name, Optional.of(person));
				return name;
			}
		}
		throw new StudyException("No free pseudonym was found for a person; the study is as it was at the last commit.");
	}

	/** The id of whoever bears the name; somebody new when nobody does. */
	long id(String name) {
		Long id = idByName.get(name);
		return id != null ? id : come(name, Optional.empty());
	}

	Optional<Long> known(String name) {
		return Optional.ofNullable(idByName.get(name));
	}

	private long come(String name, Optional<Keys.Fingerprint> person) {
		long id = next;
		know(id, name, person);
		newcomers.add(new Newcomer(id, name, person));
		return id;
	}

	/** Writes who came, as part of a transaction. */
	void write(DuckDBConnection connection) throws SQLException {
		try (DuckDBAppender appender = connection.createAppender("store", "author")) {
			for (Newcomer newcomer : newcomers) {
				appender.beginRow().append(newcomer.id()).append(newcomer.name());
				if (newcomer.person().isPresent()) {
					appender.appendHugeInt(newcomer.person().get().low(), newcomer.person().get().high());
				} else {
					appender.appendNull();
				}
				appender.endRow();
			}
		}
	}

	/** What was written stays. */
	void written() {
		newcomers.clear();
	}
}
