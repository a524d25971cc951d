package io.murmure.store.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import io.murmure.core.component.Sentence;
import io.murmure.core.privacy.Masker;
import io.murmure.core.study.StudyException;

/** Everybody in the Study by person and by pseudonym, for several threads. Memory: about 200 bytes a person, 300 where the platform tells ids. */
final class People {

	private static final int MOST_ATTEMPTS = 10_000;

	private final Keys keys = new Keys();
	private final Map<Keys.Fingerprint, Author> byPerson = new HashMap<>();
	private final Map<String, Author> byName = new HashMap<>();
	private final Set<Keys.Fingerprint> suppressed = new HashSet<>();
	/** Ids of authors whom the platform's own id tells. */
	private final Set<Long> identified = new HashSet<>();
	private final List<Newcomer> newcomers = new ArrayList<>();
	private final List<Alias> aliases = new ArrayList<>();
	private final Map<String, String> former = new LinkedHashMap<>();
	private int writing;
	private int writingAliases;
	private long next;

	/** By what somebody is known, as {@link io.murmure.core.study.PersonKeys} tells. */
	record Known(Optional<Keys.Fingerprint> id, Keys.Fingerprint name) {
	}

	/** Who somebody is called in the Study. */
	record Author(long id, String name) {
	}

	private record Newcomer(Author author, Optional<Keys.Fingerprint> person) {
	}

	private record Alias(Keys.Fingerprint person, Author author, boolean byId) {
	}

	static People load(Connection connection) throws SQLException {
		People people = new People();
		people.next = Sql.number(connection, "select next from store.counter where name = 'author'");
		Map<Long, Author> byId = new HashMap<>();
		Sql.each(connection, row -> {
			Author author = new Author(row.getLong(1), row.getString(2));
			byId.put(author.id(), author);
			people.byName.put(author.name(), author);
			if (row.getObject(3) != null) {
				people.byPerson.put(Keys.fingerprint(row, 3), author);
			}
		}, "select author_id, author, person from store.author");
		Sql.each(connection, row -> {
			people.byPerson.put(Keys.fingerprint(row, 1), byId.get(row.getLong(2)));
			if (row.getBoolean(3)) {
				people.identified.add(row.getLong(2));
			}
		}, "select person, author_id, by_id from store.alias where author_id in (select author_id from store.author)");
		Sql.each(connection, row -> people.suppressed.add(Keys.fingerprint(row, 1)), "select person from store.suppressed");
		return people;
	}

	/** None for who opted out. */
	synchronized Optional<String> pseudonym(Known person, IntFunction<String> candidate) {
		Optional<Author> known = author(person);
		if (known.isEmpty() && isSuppressed(person)) {
			return Optional.empty();
		}
		Author author = known.orElseGet(() -> come(person, candidate));
		person.id().ifPresent(id -> {
			identified.add(author.id());
			know(id, author, true);
			know(person.name(), author, false);
		});
		return Optional.of(author.name());
	}

	/** Who was known by name alone is the first of that name who comes with an id. */
	private Optional<Author> author(Known person) {
		Optional<Author> named = Optional.ofNullable(byPerson.get(person.name()));
		if (person.id().isEmpty()) {
			return named;
		}
		Keys.Fingerprint id = person.id().get();
		return Optional.ofNullable(byPerson.get(id)).or(() -> named.filter(author -> !identified.contains(author.id()) && !isSuppressed(id)));
	}

	private void know(Keys.Fingerprint key, Author author, boolean byId) {
		if (!byPerson.containsKey(key) && !isSuppressed(key)) {
			byPerson.put(key, author);
			aliases.add(new Alias(key, author, byId));
		}
	}

	private Author come(Known person, IntFunction<String> candidate) {
		boolean nameIsTaken = byPerson.containsKey(person.name());
		Author author = come(free(candidate), nameIsTaken ? Optional.empty() : Optional.of(person.name()));
		byPerson.putIfAbsent(person.name(), author);
		return author;
	}

	private String free(IntFunction<String> candidate) {
		return IntStream.range(0, MOST_ATTEMPTS).mapToObj(candidate).filter(name -> !byName.containsKey(name)).findFirst()
				.orElseThrow(() -> new StudyException(Sentence.of(People.class, "no-pseudonym")));
	}

	/** Whoever opted out by name did so under any id, unless somebody here has the name. */
	private boolean isSuppressed(Known person) {
		return person.id().map(this::isSuppressed).orElse(false) || !byPerson.containsKey(person.name()) && isSuppressed(person.name());
	}

	private boolean isSuppressed(Keys.Fingerprint key) {
		return !suppressed.isEmpty() && suppressed.contains(keys.suppressed(key));
	}

	/** Whoever bears the name, or bore it before two people turned out to be one; somebody new when nobody does. */
	synchronized Author author(String name) {
		Author author = byName.get(name);
		return author != null ? author : come(name, Optional.empty());
	}

	synchronized Optional<Author> known(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	/**
	 * Two turned out to be one: who was called {@code name} is {@code author} from now on.
	 *
	 * @param inTexts whether also where others name them
	 */
	synchronized void join(String name, String author, boolean inTexts) {
		if (inTexts) {
			former.put(name, author);
		}
		Author gone = byName.get(name);
		Author stays = byName.get(author);
		byName.replaceAll((bearer, who) -> who.equals(gone) ? stays : who);
		byPerson.replaceAll((person, who) -> who.equals(gone) ? stays : who);
		if (identified.remove(gone.id())) {
			identified.add(stays.id());
		}
	}

	/** Whether this person came before, or opted out. */
	synchronized boolean knows(Known person) {
		return author(person).isPresent() || isSuppressed(person);
	}

	/**
	 * These turned out to have opted out under another name.
	 *
	 * @param author what they were called, by author id
	 */
	synchronized void leave(Map<Long, String> author) {
		byPerson.entrySet().removeIf(one -> {
			boolean leaves = author.containsKey(one.getValue().id());
			if (leaves) {
				suppressed.add(keys.suppressed(one.getKey()));
			}
			return leaves;
		});
		author.values().forEach(name -> {
			byName.remove(name);
			former.put(name, Masker.SOMEBODY);
		});
	}

	/** A text with the names that people have now. */
	synchronized String renamed(String text) {
		String renamed = text;
		for (Map.Entry<String, String> one : former.entrySet()) {
			renamed = renamed.replace(one.getKey(), one.getValue());
		}
		return renamed;
	}

	private Author come(String name, Optional<Keys.Fingerprint> person) {
		Author author = new Author(next++, name);
		byName.put(name, author);
		newcomers.add(new Newcomer(author, person));
		return author;
	}

	/** Writes who came so far, as part of a transaction. */
	synchronized void write(DuckDBConnection connection) throws SQLException {
		writeAliases(connection);
		writing = newcomers.size();
		if (writing == 0) {
			return;
		}
		try (DuckDBAppender appender = connection.createAppender("store", "author")) {
			for (Newcomer newcomer : newcomers) {
				appender.beginRow().append(newcomer.author().id()).append(newcomer.author().name());
				if (newcomer.person().isPresent()) {
					appender.appendHugeInt(newcomer.person().get().low(), newcomer.person().get().high());
				} else {
					appender.appendNull();
				}
				appender.endRow();
			}
		}
		Sql.update(connection, "update store.counter set next = ? where name = 'author'", next);
	}

	private void writeAliases(DuckDBConnection connection) throws SQLException {
		writingAliases = aliases.size();
		if (writingAliases == 0) {
			return;
		}
		try (DuckDBAppender appender = connection.createAppender("store", "alias")) {
			for (Alias alias : aliases) {
				appender.beginRow().appendHugeInt(alias.person().low(), alias.person().high()).append(alias.author().id()).append(alias.byId()).endRow();
			}
		}
	}

	/** What was written stays. */
	synchronized void written() {
		newcomers.subList(0, writing).clear();
		aliases.subList(0, writingAliases).clear();
	}
}
