package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.BatchReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of an import of files. */
final class ImportOptions {

	@Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
	List<Path> paths = new ArrayList<>();

	@Option(names = "--connector", paramLabel = "ID")
	private Optional<String> connector = Optional.empty();

	@Option(names = "--channel", paramLabel = "NAME")
	private Optional<String> channel = Optional.empty();

	@Mixin
	EntryOptions entry;

	@Option(names = "--brief", paramLabel = "FILE")
	private Optional<Path> brief = Optional.empty();

	ImportRequest request(Map<String, Map<String, String>> settings) {
		return new ImportRequest(paths, connector, channel, entry.ledger.note(), settings);
	}

	/** What is done with an open study. */
	@FunctionalInterface
	interface Work {
		/** @return whether anything could be read */
		boolean on(Study study) throws IOException;
	}

	/**
	 * Opens the study for writing, made with these options when it is new. One that was made for nothing is taken away again.
	 *
	 * @return the exit code
	 */
	int with(StudyStore store, Path file, Work work) throws IOException {
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new NoSuchFileException(path.toString());
			}
		}
		boolean isNew = !Files.exists(file);
		boolean forNothing = false;
		try (Study study = entry.openOrCreate(store, file, brief(isNew))) {
			boolean done = false;
			try {
				done = work.on(study);
			} finally {
				forNothing = isNew && !done && isEmpty(study);
			}
			return done ? 0 : 1;
		} finally {
			if (forNothing) {
				Files.delete(file);
			}
		}
	}

	private static boolean isEmpty(Study study) {
		try (BatchReader first = study.query("select 1 from posts limit 1")) {
			return first.next().isEmpty();
		}
	}

	/** The brief that was named; a new study takes the one that lies beside what it reads. */
	private Optional<Brief> brief(boolean isNew) throws IOException {
		if (brief.isPresent()) {
			return Optional.of(Brief.read(brief.get()));
		}
		return isNew ? Optional.of(Brief.in(paths)) : Optional.empty();
	}
}
