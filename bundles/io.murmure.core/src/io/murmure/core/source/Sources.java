package io.murmure.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the sources under the paths that a user named. */
public final class Sources {

	private Sources() {
	}

	/**
	 * The files named, and those in the folders named, each once, in the order of their names. In a folder, hidden files and
	 * files called README are not sources, and links are not followed.
	 *
	 * @throws SourceException when a path does not exist or cannot be read
	 */
	public static List<Source> under(List<Path> paths) throws IOException {
		List<Source> sources = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				try (Stream<Path> files = Files.walk(path)) {
					files.filter(Files::isRegularFile).filter(file -> isSource(path, file)).sorted().map(FileSource::new)
							.forEach(sources::add);
				}
			} else if (Files.isReadable(path)) {
				sources.add(new FileSource(path));
			} else {
				throw new SourceException(Files.exists(path) ? "\"" + path + "\" cannot be read: check its permissions."
						: "There is no file or folder \"" + path + "\".");
			}
		}
		return sources.stream().distinct().toList();
	}

	private static boolean isSource(Path folder, Path file) {
		for (Path part : folder.relativize(file)) {
			if (part.toString().startsWith(".")) {
				return false;
			}
		}
		return !file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
	}
}
