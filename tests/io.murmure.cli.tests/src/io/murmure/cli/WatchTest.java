package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of watch imports what was dropped into a folder, analyses it, prints a line for each new finding and remembers what it watches. */
class WatchTest {

	@TempDir
	static Path folder;
	private static Path study;
	private static Path dropped;
	private static Ran first;
	private static Ran second;

	@BeforeAll
	static void watchTwice() throws IOException {
		study = SampleStudy.copy(folder.resolve("s.murmure"));
		dropped = Files.createDirectory(folder.resolve("dropped"));
		first = Ran.command("watch", study, "--folder", dropped, "--once");
		second = Ran.command("watch", study, "--once");
	}

	@Test
	void eachNewFindingIsToldOnce() {
		assertTrue(first.exits(0).lines().size() >= 3, first::toString);
		assertEquals("", second.exits(0).answer());
	}

	/** Eight people of another club ask for the same thing. */
	@Test
	void aFileIsReadOnceItIsWhole() throws Exception {
		List<String> chat = new ArrayList<>();
		for (String person : List.of("Ana", "Bea", "Cid", "Dan", "Eve", "Fay", "Gus", "Hal")) {
			String day = "%02d/05/2026, 18:".formatted(2 + chat.size() / 2);
			chat.add(day + "01 - " + person + ": Does anyone know where I can rent a cargo trailer with a rain cover for the weekend?");
			chat.add(day + "32 - " + person + ": I really need a cargo trailer with a rain cover, is there one I can rent?");
		}
		Path file = Files.write(dropped.resolve("chat.txt"), chat.subList(0, 4));
		Files.createFile(dropped.resolve("next.txt.part"));
		CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(file, chat), soon());
		Ran watched = Ran.command("watch", study, "--once", "--json").exits(0);
		writing.get();
		watched.tells("16 posts read by whatsapp, 16 new").neverTells(".part");
		watched.answers("\"kind\":\"need\"").answers("\"people\":8").answers("8 people ask for the same thing, “").answers("trailer").neverAnswers("for the weekend");
	}

	private static Executor soon() {
		return CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);
	}

	private static void write(Path file, List<String> lines) {
		try {
			Files.write(file, lines);
		} catch (IOException full) {
			throw new UncheckedIOException(full);
		}
	}

	@Test
	void whatItWatchesIsForgotten() throws IOException {
		Path empty = folder.resolve("empty.murmure");
		Ran.command("watch", empty, "--folder", Files.createDirectory(folder.resolve("elsewhere")), "--once").exits(0);
		Ran.command("watch", empty, "--once").exits(0);
		Ran.command("watch", empty, "--forget").exits(0);
		Ran.command("watch", empty, "--once").exits(2).inPlainWords();
	}

	@Test
	void nothingIsToWatchAndNoStudyIsMadeForIt() {
		Path none = folder.resolve("none.murmure");
		Ran.command("watch", none).exits(2).inPlainWords();
		Ran.command("watch", none, "--source", "nowhere").exits(2).inPlainWords();
		Ran.command("watch", none, "--folder", folder.resolve("nowhere")).exits(1).inPlainWords();
		assertFalse(Files.exists(none));
	}
}
