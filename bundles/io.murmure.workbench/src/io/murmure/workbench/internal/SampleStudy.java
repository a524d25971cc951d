package io.murmure.workbench.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;

/** The conversations of an invented neighbourhood that the product brings along. */
public final class SampleStudy {

	/** System property with the folder of examples; otherwise it is {@code examples} in the product. */
	public static final String PROPERTY = "murmure.examples";

	static final String NAME = "velo-cafe";

	private SampleStudy() {
	}

	/** The folder to import, if it is there. */
	public static Optional<Path> folder() {
		return examples().map(folder -> folder.resolve(NAME)).filter(Files::isDirectory);
	}

	private static Optional<Path> examples() {
		String given = System.getProperty(PROPERTY, "");
		if (!given.isBlank()) {
			return Optional.of(Path.of(given));
		}
		try {
			// the platform hands out its URL with spaces unescaped
			URI install = new URI("file", null, Platform.getInstallLocation().getURL().getPath(), null);
			return Optional.of(Path.of(install).resolve("examples"));
		} catch (URISyntaxException | IllegalArgumentException noFolder) {
			return Optional.empty();
		}
	}
}
