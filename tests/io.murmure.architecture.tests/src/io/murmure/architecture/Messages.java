package io.murmure.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The texts of one package or bundle in one language: {@code messages.properties} beside classes, {@code plugin.properties} of a bundle. */
record Messages(Path file) {

	/** Those in English of all bundles and examples of the checkout. */
	static List<Messages> english() throws IOException {
		List<Messages> all = new ArrayList<>();
		for (String folder : List.of("bundles", "examples")) {
			try (Stream<Path> files = Files.walk(BundleFolder.checkout().resolve(folder))) {
				files.filter(file -> file.getFileName().toString().matches("(messages|plugin)\\.properties")).filter(Messages::isSource).sorted()
						.map(Messages::new).forEach(all::add);
			}
		}
		return all;
	}

	private static boolean isSource(Path file) {
		for (Path part : file) {
			if (part.toString().equals("target") || part.toString().equals("bin")) {
				return false;
			}
		}
		return true;
	}

	/** The same texts in French, which may not be there. */
	Messages french() {
		return new Messages(file.resolveSibling(file.getFileName().toString().replace(".properties", "_fr.properties")));
	}

	Properties texts() {
		Properties texts = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				texts.load(reader);
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}
		return texts;
	}
}
