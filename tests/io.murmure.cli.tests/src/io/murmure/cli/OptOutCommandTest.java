package io.murmure.cli;

import static io.murmure.cli.Band.RARE_WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who opts out is gone from the file's bytes, and an import of the same export does not bring them back. */
class OptOutCommandTest {

	@TempDir
	Path folder;
	private Band band;

	@BeforeEach
	void listen() throws IOException {
		band = Band.in(folder);
	}

	@Test
	void noTraceIsLeft() throws IOException {
		String pseudonym = Ran.ask(band.study(), "select author from posts where text like '%" + RARE_WORD + "%'");
		assertTrue(band.holds(RARE_WORD));
		assertTrue(band.holds(pseudonym));

		Ran.command("opt-out", "--study", band.study(), "Camille Dupont").exits(0).tells("1 post");
		assertNothingIsHeldOf(pseudonym);

		band.isImported().tells("opted out");
		assertEquals("Merci [name] !", Ran.ask(band.study(), "select text from posts"));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.filter(file -> file.getFileName().toString().contains("s.murmure.")).toList());
		}
	}

	private void assertNothingIsHeldOf(String pseudonym) throws IOException {
		for (String trace : List.of(RARE_WORD, "Camille", "Dupont", pseudonym)) {
			assertFalse(band.holds(trace), () -> trace + " is still in the file");
		}
	}

	@Test
	void somebodyUnknownIsTold() {
		Ran.command("opt-out", "--study", band.study(), "Camille Durand").exits(1).inPlainWords().tells("Nobody");
	}

	@Test
	void nobodyIsNamed() {
		Ran.command("opt-out", "--study", band.study()).exits(2);
	}
}
