package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.StudyException;

/** What the database says, as a sentence for the listener. */
final class Complaint {

	/** What DuckDB says, in English and with the path, of a file whose blocks are missing or hold something else. */
	private static final Pattern DAMAGED = Pattern.compile("(?i)not read enough bytes|checksum|corrupt|truncated|deserializ|serialization error|read past the end|invalid block|INTERNAL Error");

	private Complaint() {
	}

	/** Damage that the database itself does not see; the listener is told of it in the same words. */
	static SQLException damage(String what) {
		return new SQLException("truncated: " + what);
	}

	static StudyException notAStudy(Path file) {
		return new StudyException(Sentence.of(Complaint.class, "no-study", file.getFileName()));
	}

	static StudyException whileOpening(Path file, SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		if (isLocked(cause)) {
			return busy(file, "written-elsewhere", cause);
		}
		if (said.contains("not a valid DuckDB database file")) {
			return notAStudy(file);
		}
		if (said.contains("version number") || said.contains("newer version")) {
			return new StudyException(Sentence.of(Complaint.class, "newer", file.getFileName()), cause);
		}
		if (said.contains("different configuration")) {
			return busy(file, "open-elsewhere", cause);
		}
		return new StudyException(Sentence.of(Complaint.class, isDamaged(said) ? "damaged" : "unopened", file.getFileName()), cause);
	}

	/** @param how {@code written-elsewhere}, {@code read-elsewhere} or {@code open-elsewhere} */
	static StudyException busy(Path file, String how, SQLException cause) {
		return new StudyException(Sentence.of(Complaint.class, how, file.getFileName()), cause);
	}

	static boolean isLocked(SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		return said.contains("Could not set lock") || said.contains("Conflicting lock") || said.contains("being used by another process");
	}

	static StudyException wrongQuestion(SQLException cause) {
		return new StudyException(Sentence.of(Complaint.class, "question", QuestionTrouble.sentence(firstLine(cause.getMessage()))), cause);
	}

	static StudyException whileWorking(Path file, SQLException cause) {
		String said = String.valueOf(cause.getMessage());
		if (said.contains("Out of Memory")) {
			return new StudyException(Sentence.of(Complaint.class, "memory", file.getFileName()), cause);
		}
		return new StudyException(Sentence.of(Complaint.class, isDamaged(said) ? "damaged" : "io", file.getFileName()), cause);
	}

	private static boolean isDamaged(String said) {
		return DAMAGED.matcher(said).find();
	}

	private static String firstLine(String said) {
		String line = String.valueOf(said).lines().findFirst().orElse("").strip();
		return line.endsWith(".") || line.endsWith("!") ? line.substring(0, line.length() - 1) : line;
	}
}
