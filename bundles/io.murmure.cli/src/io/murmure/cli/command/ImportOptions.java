package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudySettings.Names;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of an import. */
final class ImportOptions {

	@Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
	List<Path> paths = new ArrayList<>();

	@Option(names = "--connector", paramLabel = "ID")
	Optional<String> connector = Optional.empty();

	@Option(names = "--channel", paramLabel = "NAME")
	Optional<String> channel = Optional.empty();

	@Option(names = "--zone", paramLabel = "ZONE")
	Optional<ZoneId> zone = Optional.empty();

	@Option(names = "--names", paramLabel = "keep|pseudonym")
	Optional<Names> names = Optional.empty();

	@Mixin
	LedgerOptions ledger;

	@ArgGroup(exclusive = true)
	KeyOptions key = new KeyOptions();

	@Option(names = "--brief", paramLabel = "FILE")
	Optional<Path> brief = Optional.empty();

	ImportRequest request(Map<String, Map<String, String>> settings) {
		return new ImportRequest(paths, connector, channel, ledger.note(), settings);
	}

	/** Opens the study for writing, made with these options when it is new. */
	Study openOrCreate(StudyStore store, Path file) throws IOException {
		for (Path path : paths) {
			if (!Files.exists(path)) {
				throw new NoSuchFileException(path.toString());
			}
		}
		request(Map.of());
		if (!Files.exists(file)) {
			return store.create(file, adjust(StudySettings.create(zone.orElseGet(ZoneId::systemDefault)).with(Brief.in(paths))));
		}
		Study study = store.open(file, StudyStore.Access.WRITE);
		StudySettings adjusted = adjust(study.settings());
		if (!adjusted.equals(study.settings())) {
			study.update(adjusted);
		}
		return study;
	}

	private StudySettings adjust(StudySettings settings) throws IOException {
		StudySettings named = names.map(settings::with).orElse(settings);
		return brief.isPresent() ? named.with(Brief.read(brief.get())) : named;
	}
}
