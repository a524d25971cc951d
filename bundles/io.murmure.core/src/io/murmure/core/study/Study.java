package io.murmure.core.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Table;

/**
 * One corpus and all that was computed from it. Readers may work in any thread beside one writer and see the last committed
 * state. A process that dies at any moment loses nothing that was committed.
 */
public interface Study extends AutoCloseable {

	/** Where it is kept. */
	Path file();

	/** As last updated. */
	StudySettings settings();

	/** Changes the settings; the id stays. */
	void update(StudySettings settings);

	/** All rows of a table, ordered by its first column; none when nobody made it yet. */
	BatchReader scan(Table table);

	/**
	 * Answers one {@code SELECT} over the documented views with {@code ?} for arguments ({@link Long}, {@link Double}, {@link String},
	 * {@link java.time.Instant}). It cannot write, and reads no file outside the Study.
	 *
	 * @throws StudyException with the reason when the question is wrong
	 */
	BatchReader query(String sql, Object... arguments);

	/** Opens the one import that may be under way. */
	default StudyImport beginImport() {
		return beginImport(Progress.NONE);
	}

	/** @param progress asked whether the import is still wanted */
	StudyImport beginImport(Progress progress);

	/**
	 * Posts whose revision is past {@code afterRevision} in the order of their revisions, with the columns of {@code joined} annotation
	 * tables and, last, the number {@code revision}. A column whose name is taken goes by the table's name, an underscore and its own.
	 */
	BatchReader postsAfter(long afterRevision, Collection<Table> joined, int batchSize);

	/** Adds to or replaces annotation tables; see {@link TableChange}. */
	TableChange change(Collection<Table> tables);

	/** What was last recorded for a component id, if its tables were ever made. */
	Optional<ComponentState> state(String component);

	/** A number that grows whenever a table's content changes; 0 when nobody made it yet. */
	long tableVersion(Table table);

	/** Keeps the record of a run, in the place of that which called the same one broken off while it went on. */
	void record(Run run);

	/** What was recorded, the first first. */
	List<Run> runs();

	/** Channels with the basis for listening. */
	List<LedgerEntry> ledger();

	/** Records or replaces the basis for listening to a channel. */
	void record(LedgerEntry entry);

	/**
	 * Who stands behind a keyed hash of a handle.
	 *
	 * @param personKey as in {@link StudyImport#pseudonym}
	 */
	Optional<Long> author(String personKey);

	/**
	 * Asks for posts and reactions that are there now, by the platform's own ids: of each the newest million, in any channel of the platform. One thread at a time.
	 */
	Predicate<String> known(String platform);

	/**
	 * Removes people with all that they said, all that was computed from it, and what points to them in the texts of others, and
	 * remembers them by a hash, so that no import brings them back. {@link #compact} then clears the file's bytes.
	 */
	Removal forget(Forgetting people);

	/** Removes the posts and comings and goings of these channels, by name, with all that was computed from them. */
	Removal expire(Collection<String> channels);

	/**
	 * Writes the file anew, so that nothing of what was removed is left in its bytes. It needs as much room on the disk as the file takes.
	 *
	 * @return false when the file was being read all the time; the next opening for writing does it then
	 */
	boolean compact();

	@Override
	void close();
}
