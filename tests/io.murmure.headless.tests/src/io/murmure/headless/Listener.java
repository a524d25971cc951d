package io.murmure.headless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.OptOut;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.BatchReader;
import io.murmure.testing.Installed;

/** A listener with a study and files to import, in a folder of their own. */
final class Listener implements AutoCloseable {

	private final Path folder;
	private final Secrets secrets;
	private final Study study;

	Listener(Path folder) {
		this(folder, StudySettings.Names.PSEUDONYM);
	}

	Listener(Path folder, StudySettings.Names names) {
		this(folder, Installed.service(StudyStore.class).create(mkdir(folder, "study").resolve("circle.murmure"), StudySettings.create(ZoneId.of("Europe/Paris")).with(names)));
	}

	private Listener(Path folder, Study study) {
		this.folder = folder;
		this.secrets = new KeyFolder(folder.resolve("keys"));
		this.study = study;
	}

	/** Goes on where another left its folder, in a copy of it. */
	static Listener goingOn(Path left, Path folder) {
		try (Stream<Path> files = Files.walk(left)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = folder.resolve(left.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return new Listener(folder, Installed.service(StudyStore.class).open(folder.resolve("study/circle.murmure"), StudyStore.Access.WRITE));
	}

	private static Path mkdir(Path folder, String name) {
		try {
			return Files.createDirectories(folder.resolve(name));
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	Study study() {
		return study;
	}

	/** Where the study, and nothing else, lies. */
	Path studyFolder() {
		return study.file().getParent();
	}

	Path file(String name, String content) {
		Path file = mkdir(folder, "exports").resolve(name);
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, content);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	List<Run> imports(Path... files) {
		return imports(LedgerNote.NONE, files);
	}

	List<Run> imports(LedgerNote ledger, Path... files) {
		return imports(Optional.empty(), ledger, files);
	}

	/** By the connector of that id, whatever others make of the files. */
	List<Run> importsBy(String connector, Path... files) {
		return imports(Optional.of(connector), LedgerNote.NONE, files);
	}

	private List<Run> imports(Optional<String> connector, LedgerNote ledger, Path... files) {
		ImportRequest request = new ImportRequest(List.of(files), connector, Optional.empty(), ledger, Map.of());
		try {
			return new Importer(Installed.connectors(), secrets).run(study, request, Progress.NONE);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Interactions and communities; no model is asked. */
	List<Run> analyses() {
		List<io.murmure.core.analysis.Analysis<?>> analyses = Installed.service(io.murmure.core.catalog.Catalog.class).analyses().stream()
				.<io.murmure.core.analysis.Analysis<?>>map(analysis -> analysis).filter(analysis -> List.of("interactions", "communities").contains(analysis.id())).toList();
		return new Pipeline(analyses).run(study, List.of(), Map.of(), Progress.NONE);
	}

	Run optOut(String who) {
		return new OptOut(secrets).run(study, who);
	}

	/** All rows of an answer, each as its values joined by a bar. */
	List<String> ask(String sql, Object... arguments) {
		List<String> rows = new ArrayList<>();
		try (BatchReader reader = study.query(sql, arguments)) {
			reader.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					List<String> values = new ArrayList<>();
					for (int column = 0; column < batch.columns().size(); column++) {
						values.add(String.valueOf(batch.value(column, row)));
					}
					rows.add(String.join("|", values));
				}
			});
		}
		return rows;
	}

	@Override
	public void close() {
		study.close();
	}
}
