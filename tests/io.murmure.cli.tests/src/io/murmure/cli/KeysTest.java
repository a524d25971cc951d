package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.home.MurmureHome;

/** The key of pseudonyms comes from a file or a passphrase; another one is refused before it doubles everybody. */
class KeysTest {

	private static final String PASSPHRASE = "chat perché sur le toit";

	private final InputStream typed = System.in;
	private final String home = System.getProperty(MurmureHome.PROPERTY);

	@TempDir
	Path folder;
	private Path study;

	@BeforeEach
	void useAHomeOfItsOwn() {
		assertNull(System.console(), "a passphrase would be asked of the terminal");
		System.setProperty(MurmureHome.PROPERTY, folder.resolve("home").toString());
		study = folder.resolve("s.murmure");
	}

	@AfterEach
	void putBack() {
		System.setProperty(MurmureHome.PROPERTY, home);
		System.setIn(typed);
	}

	@Test
	void theSamePassphraseKnowsEverybodyAgainAndAnotherOneIsRefused() {
		for (int time = 0; time < 2; time++) {
			importWith(PASSPHRASE).exits(0);
			assertEquals("118", Ran.ask(study, "select count(distinct author) from posts"));
		}
		assertFalse(Files.exists(folder.resolve("home/keys")));
		importWith("chien perché sur le toit").exits(1).inPlainWords().tells("same key file or passphrase");
	}

	@Test
	void aShortPassphraseIsRefused() {
		importWith("court").exits(2).inPlainWords();
	}

	@Test
	void aKeyFileIsMade() throws IOException {
		Path key = folder.resolve("my.key");
		Ran.command("import", Checkout.REVIEWS, "--study", study, "--key-file", key).exits(0);
		assertEquals(32, Files.size(key));
	}

	@Test
	void aKeyFileAndAPassphraseExcludeEachOther() {
		importWith(PASSPHRASE, "--key-file", folder.resolve("my.key")).exits(2);
	}

	private Ran importWith(String passphrase, Object... options) {
		System.setIn(new ByteArrayInputStream((passphrase + "\n").getBytes(Charset.defaultCharset())));
		return Ran.command(Stream.concat(Stream.of("import", Checkout.REVIEWS, "--study", study, "--passphrase"), Stream.of(options)).toArray());
	}
}
