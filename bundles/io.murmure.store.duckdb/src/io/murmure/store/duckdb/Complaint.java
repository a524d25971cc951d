package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;

import io.murmure.core.study.StudyException;

/** What the database says, as a sentence for the listener. */
final class Complaint {

	private Complaint() {
	}

	static StudyException notAStudy(Path file) {
		return new StudyException("\"" + file.getFileName() + "\" is not a study: open a .murmure file that Murmure made, or name a new one.");
	}

	static StudyException whileOpening(Path file, SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		if (isLocked(cause)) {
			return busy(file, "being written to", cause);
		}
		if (said.contains("not a valid DuckDB database file")) {
			return notAStudy(file);
		}
		if (said.contains("version number") || said.contains("newer version")) {
			return new StudyException("\"" + file.getFileName() + "\" was written by a newer Murmure: update Murmure to open it.", cause);
		}
		if (said.contains("different configuration")) {
			return busy(file, "open otherwise", cause);
		}
		return new StudyException("\"" + file.getFileName() + "\" could not be opened (" + firstLine(said) + ").", cause);
	}

	static StudyException busy(Path file, String how, SQLException cause) {
		return new StudyException("\"" + file.getFileName() + "\" is " + how + " by another process; close it there and try again.", cause);
	}

	static boolean isLocked(SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		return said.contains("Could not set lock") || said.contains("Conflicting lock") || said.contains("being used by another process");
	}

	static StudyException wrongQuestion(SQLException cause) {
		return new StudyException("The question cannot be answered: " + firstLine(cause.getMessage()) + '.', cause);
	}

	static StudyException whileWorking(Path file, SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		if (said.contains("Out of Memory")) {
			return new StudyException("There was not enough memory for \"" + file.getFileName()
					+ "\"; nothing of the last step was kept, all before it was.", cause);
		}
		return new StudyException("\"" + file.getFileName() + "\" could not be read or written (" + firstLine(said)
				+ "); what was committed before is safe.", cause);
	}

	private static String firstLine(String said) {
		String line = String.valueOf(said).lines().findFirst().orElse("").strip();
		return line.endsWith(".") || line.endsWith("!") ? line.substring(0, line.length() - 1) : line;
	}
}
