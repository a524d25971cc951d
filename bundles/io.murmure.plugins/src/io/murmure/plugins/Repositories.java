package io.murmure.plugins;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import io.murmure.core.component.Sentence;

/** Where a p2 repository is: a URL, a folder, or an archive of one. */
final class Repositories {

	private Repositories() {
	}

	static URI locate(String place) throws IOException {
		if (place.matches("(?i)[a-z][a-z+.-]+:.*")) {
			return url(place);
		}
		Path path = path(place);
		if (!Files.exists(path)) {
			throw new IOException(Sentence.of(Repositories.class, "missing", place));
		}
		URI file = path.toUri();
		return Files.isDirectory(path) || !isArchive(path) ? file : URI.create("jar:" + file + "!/");
	}

	private static boolean isArchive(Path path) {
		String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".zip") || name.endsWith(".jar");
	}

	private static URI url(String place) throws IOException {
		try {
			return new URI(place);
		} catch (URISyntaxException e) {
			throw new IOException(Sentence.of(Repositories.class, "no-url", place), e);
		}
	}

	private static Path path(String place) throws IOException {
		try {
			return Path.of(place).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new IOException(Sentence.of(Repositories.class, "no-path", place), e);
		}
	}
}
