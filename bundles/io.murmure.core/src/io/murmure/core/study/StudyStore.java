package io.murmure.core.study;

import java.nio.file.Path;

/** The port behind which Studies are kept. */
public interface StudyStore {

	/**
	 * Makes a new Study and opens it for writing.
	 *
	 * @throws StudyException when the file exists or cannot be written
	 */
	Study create(Path file, StudySettings settings);

	/**
	 * Opens a Study. One process at a time may have it open for writing; its schema is migrated when it is older.
	 *
	 * @throws StudyException when it is not a Study, is newer than this program, or another process is writing to it
	 */
	Study open(Path file, Access access);

	/** What a Study is opened for. */
	enum Access {
		READ, WRITE
	}
}
