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

	/** Opens the study for writing, made with these options when it is new. */
	Study openOrCreate(StudyStore store, Path file) throws IOException {
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new NoSuchFileException(path.toString());
			}
		}
		return entry.openOrCreate(store, file, brief(!Files.exists(file)));
	}

	/** The brief that was named; a new study takes the one that lies beside what it reads. */
	private Optional<Brief> brief(boolean isNew) throws IOException {
		if (brief.isPresent()) {
			return Optional.of(Brief.read(brief.get()));
		}
		return isNew ? Optional.of(Brief.in(paths)) : Optional.empty();
	}
}
