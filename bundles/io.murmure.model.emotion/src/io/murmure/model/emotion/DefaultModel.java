package io.murmure.model.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.ModelPack;

/** The model that Murmure ships. Where it is not unpacked on disk, its files are copied once into the user's cache. */
@Component
public final class DefaultModel implements ModelPack {

	private static final List<String> FILES = List.of("config.json", "tokenizer.json", "tokenizer_config.json", "README.md", "check.ndjson",
			"precision.json", "SHA256SUMS", "model.safetensors");

	private Optional<Path> folder = Optional.empty();

	@Override
	public String id() {
		return "emotion-fr-en";
	}

	@Override
	public synchronized Path folder() {
		if (folder.isEmpty()) {
			folder = Optional.of(onDisk().orElseGet(DefaultModel::copied));
		}
		return folder.get();
	}

	/** Beside the classes: in an unpacked bundle, or in a folder of the class path. */
	private static Optional<Path> onDisk() {
		CodeSource source = DefaultModel.class.getProtectionDomain().getCodeSource();
		Optional<Path> beside = source == null ? Optional.empty() : path(source.getLocation()).map(place -> place.resolve("model"));
		Optional<Path> found = path(resource("config.json")).map(Path::getParent);
		return beside.filter(Files::isDirectory).or(() -> found);
	}

	private static Optional<Path> path(URL url) {
		try {
			return "file".equals(url.getProtocol()) ? Optional.of(Path.of(url.toURI())) : Optional.empty();
		} catch (URISyntaxException | IllegalArgumentException notAFile) {
			return Optional.empty();
		}
	}

	private static Path copied() {
		try {
			URLConnection weights = resource("model.safetensors").openConnection();
			Path copy = MurmureHome.cache().resolve("packs")
					.resolve("emotion-fr-en-" + weights.getContentLengthLong() + '-' + Long.toHexString(weights.getLastModified()));
			Files.createDirectories(copy);
			for (String name : FILES) {
				if (resource(name) != null && !Files.exists(copy.resolve(name))) {
					copy(name, copy);
				}
			}
			return copy;
		} catch (IOException unwritable) {
			throw new ModelException(Sentence.of(DefaultModel.class, "no-room", MurmureHome.cache()), unwritable);
		}
	}

	private static void copy(String name, Path folder) throws IOException {
		Path draft = Files.createTempFile(folder, name, ".part");
		try (InputStream in = resource(name).openStream()) {
			Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
		}
		Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	private static URL resource(String name) {
		return DefaultModel.class.getResource("/model/" + name);
	}
}
