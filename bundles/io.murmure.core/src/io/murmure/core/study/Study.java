package io.murmure.core.study;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Table;

/**
 * One corpus and all that was computed from it. Readers may work in any thread beside one writer and see the last committed
 * state. A process that dies at any moment loses nothing that was committed.
 */
public interface Study extends AutoCloseable {

	Path file();

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
	StudyImport beginImport();

	/**
	 * Posts whose revision is past {@code afterRevision} in the order of their revisions, with the columns of {@code joined} annotation
	 * tables that they do not share and, last, the number {@code revision}.
	 */
	BatchReader postsAfter(long afterRevision, Collection<Table> joined, int batchSize);

	/** Adds to or replaces annotation tables; see {@link TableChange}. */
	TableChange change(Collection<Table> tables);

	/** What was last recorded for a component id, if its tables were ever made. */
	Optional<ComponentState> state(String component);

	/** A number that grows whenever a table's content changes; 0 when nobody made it yet. */
	long tableVersion(Table table);

	/** Keeps the record of a run. */
	void record(Run run);

	List<Run> runs();

	/** Channels with the basis for listening. */
	List<LedgerEntry> ledger();

	/** Records or replaces the basis for listening to a channel. */
	void record(LedgerEntry entry);

	@Override
	void close();
}
