package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;

/** The user's own models, one folder each. */
public final class OwnModels {

	private final Path place;
	private final Checksum checksum;

	public OwnModels(Path place, Checksum checksum) {
		this.place = place;
		this.checksum = checksum;
	}

	/** By name. A folder in the making begins with a dot and is none. */
	public List<Path> folders() {
		if (!Files.isDirectory(place)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(place)) {
			return folders.filter(folder -> !folder.getFileName().toString().startsWith(".")).filter(folder -> Files.isRegularFile(folder.resolve(ModelFolder.CONFIG)))
					.sorted().toList();
		} catch (IOException unreadable) {
			throw new ModelException(Sentence.of(OwnModels.class, "unreadable", place), unreadable);
		}
	}

	/** Copies the files of a model, whole or not at all, and lists their checksums unless the model has a list. */
	public Path copy(ModelFolder model) throws IOException {
		Path target = place.resolve(model.id());
		Path draft = Files.createTempDirectory(Files.createDirectories(place), ".adding");
		try (Stream<Path> files = Files.list(model.folder())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, draft.resolve(file.getFileName().toString()));
			}
			Files.move(draft, target);
		} catch (IOException failure) {
			delete(draft);
			throw failure;
		}
		if (!Files.exists(target.resolve(Checksum.LIST))) {
			checksum.list(ModelFolder.open(model.id(), target));
		}
		return target;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
