package io.murmure.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real exports that lie beside the checkout and are read in place; a test is skipped where they are not at hand. */
public final class SharedExports {

	private SharedExports() {
	}

	/** The file or folder under {@code shared/data/exports}. */
	public static Path at(String path) {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			for (String shared : List.of("shared/data/exports", "../shared/data/exports")) {
				Path file = folder.resolve(shared).resolve(path).normalize();
				if (Files.exists(file)) {
					return file;
				}
			}
		}
		assumeTrue(false, "the shared data are not at hand: shared/data/exports/" + path);
		return Path.of("");
	}
}
