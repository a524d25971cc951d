package io.murmure.report.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundled fonts as files, while a page is printed: drawings take them from nowhere else, and would have those of the machine. */
record FontFiles(Path folder) implements AutoCloseable {

	private static final List<String> FACES = List.of("Regular", "Bold", "Italic");

	static FontFiles unpack() throws IOException {
		FontFiles files = new FontFiles(Files.createTempDirectory("murmure-fonts"));
		for (String face : FACES) {
			try (InputStream font = BundledFonts.open(face)) {
				Files.copy(font, files.of(face).toPath());
			}
		}
		return files;
	}

	File of(String face) {
		return folder.resolve(face + ".ttf").toFile();
	}

	@Override
	public void close() throws IOException {
		for (String face : FACES) {
			Files.deleteIfExists(of(face).toPath());
		}
		Files.deleteIfExists(folder);
	}
}
