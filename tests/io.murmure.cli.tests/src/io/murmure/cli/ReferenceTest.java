package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/reference.md and docs/reference.fr.md are what connectors and analyses declare today. */
class ReferenceTest {

	private static final int LEAST_CHAPTERS = 40;

	@TempDir
	Path folder;

	@Test
	void itSaysWhatTheCodeSays() throws IOException {
		copy(Checkout.file("docs/connectors"), Files.createDirectories(folder.resolve("connectors")));
		Ran.command("reference", "--out", folder).exits(0);
		for (String name : List.of("reference.md", "reference.fr.md")) {
			String page = Files.readString(folder.resolve(name));
			assertEquals(Files.readString(Checkout.file("docs").resolve(name)), page,
					"docs/" + name + " is not what the code says; this writes it anew: ./murmure reference --out docs");
			assertTrue(page.lines().filter(line -> line.startsWith("### ")).count() >= LEAST_CHAPTERS, name + " tells of too little");
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}
}
