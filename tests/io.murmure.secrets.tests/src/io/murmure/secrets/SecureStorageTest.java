package io.murmure.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureStorageTest {

	private static final String TOKEN = "Quastenflosser-7Zk_é";

	@TempDir
	private Path home;
	private Path folder;
	private Path keys;
	private SecureStorage storage;

	@BeforeEach
	void aFolderWithABlankInItsName() {
		folder = home.resolve("Zoé & Léo").resolve("credentials");
		keys = home.resolve("Zoé & Léo").resolve("keys");
		storage = new SecureStorage(folder, keys);
	}

	/** What another process finds: Equinox reads an address once a process, so the files are looked at under another one. */
	private SecureStorage another() throws IOException {
		Path copy = Files.createTempDirectory(home, "other");
		for (Path file : files()) {
			Files.copy(file, copy.resolve(file.getFileName()));
		}
		return new SecureStorage(copy, keys);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	@Test
	void aTokenIsFoundAgainByAnotherProcess() throws IOException {
		assertEquals(Optional.empty(), storage.of("mastodon.example"));
		assertFalse(Files.exists(folder), "nothing is made before something is kept");
		storage.keep("mastodon.example", TOKEN);
		assertEquals(Optional.of(TOKEN), another().of("mastodon.example"));
		assertEquals(Optional.empty(), another().of("other.example"));
	}

	@Test
	void whoIsRunningAlreadyFindsTheTokenThatAnotherKeepsAnew() {
		SecureStorage window = new SecureStorage(folder, keys);
		storage.keep("mastodon.example", "first");
		assertEquals(Optional.of("first"), window.of("mastodon.example"));
		storage.keep("mastodon.example", TOKEN);
		assertEquals(Optional.of(TOKEN), window.of("mastodon.example"));
	}

	@Test
	void itsBytesAreInNoFileAndNobodyElseMayReadThem() throws IOException {
		storage.keep("mastodon.example", "first");
		storage.keep("mastodon.example", TOKEN);
		assertEquals(List.of("master.key", "mastodon.example~2"), files().stream().map(file -> file.getFileName().toString()).toList());
		for (Path file : files()) {
			String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
			for (String clear : List.of(TOKEN, "first", "Quastenflosser")) {
				assertFalse(bytes.contains(HexFormat.of().formatHex(clear.getBytes(StandardCharsets.UTF_8))), file.toString());
			}
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
		}
	}

	@Test
	void aTokenThatAnEarlierVersionKeptAsItWasTypedIsMovedOver() throws IOException {
		Files.createDirectories(keys);
		Path plain = Files.writeString(keys.resolve("mastodon.example.token"), TOKEN + "\n");
		assertEquals(Optional.of(TOKEN), storage.of("Mastodon.example"));
		assertFalse(Files.exists(plain));
		assertEquals(Optional.of(TOKEN), another().of("mastodon.example"));
	}

	@Test
	void oneThatIsKeptTakesThePlaceOfAnEarlierOne() throws IOException {
		Files.createDirectories(keys);
		Files.writeString(keys.resolve("mastodon.example.token"), "first");
		storage.keep("mastodon.example", TOKEN);
		assertEquals(Optional.of(TOKEN), storage.of("mastodon.example"));
		assertFalse(Files.exists(keys.resolve("mastodon.example.token")));
	}

	@Test
	void whereTheMasterPasswordIsLostOneSentenceAsksForTheTokenAgain() throws IOException {
		storage.keep("mastodon.example", TOKEN);
		SecureStorage other = another();
		Path copy = files().get(0);
		try (Stream<Path> folders = Files.list(home)) {
			for (Path one : folders.filter(name -> name.getFileName().toString().startsWith("other")).toList()) {
				Files.write(one.resolve(copy.getFileName()), new byte[32]);
			}
		}
		String said = assertThrows(UncheckedIOException.class, () -> other.of("mastodon.example")).getCause().getMessage();
		assertTrue(said.contains("mastodon.example") && said.contains("--token"), said);
		other.keep("mastodon.example", TOKEN);
		assertEquals(Optional.of(TOKEN), other.of("mastodon.example"));
	}
}
