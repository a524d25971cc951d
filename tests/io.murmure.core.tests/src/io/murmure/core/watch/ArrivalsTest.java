package io.murmure.core.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder into which people drop exports. */
class ArrivalsTest {

	@TempDir
	private Path folder;

	private final SeenFiles seen = new SeenFiles();
	private Instant now = Instant.parse("2026-05-01T09:00:00Z");
	private Arrivals arrivals;

	@BeforeEach
	void look() {
		Clock clock = new Clock() {
			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now;
			}
		};
		arrivals = new Arrivals(List.of(folder), Duration.ofSeconds(5), clock);
	}

	@Test
	void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
		Path chat = Files.writeString(folder.resolve("chat.txt"), "first line\n");
		assertTold(List.of(), List.of(chat));
		now = now.plusSeconds(6);
		Files.writeString(chat, "second line\n", StandardOpenOption.APPEND);
		assertTold(List.of(), List.of(chat));
		now = now.plusSeconds(6);
		assertTold(List.of(chat), List.of());
	}

	@Test
	void whatWasImportedComesBackOnlyWhenItHasChanged() throws IOException {
		Path chat = Files.writeString(folder.resolve("chat.txt"), "first line\n");
		arrivals.look(seen);
		now = now.plusSeconds(6);
		arrivals.look(seen).ready().forEach(seen::add);
		assertTold(List.of(), List.of());
		Files.writeString(chat, "first line\nsecond line\n");
		assertTold(List.of(), List.of(chat));
		now = now.plusSeconds(6);
		assertTold(List.of(chat), List.of());
	}

	@Test
	void anUnpackedExportIsOneArrivalAndWaitsForItsLastFile() throws IOException {
		Path export = Files.createDirectories(folder.resolve("export/messages"));
		Files.writeString(export.resolve("1.json"), "[]");
		arrivals.look(seen);
		now = now.plusSeconds(6);
		Files.writeString(export.resolve("2.json"), "[]");
		assertTold(List.of(), List.of(folder.resolve("export")));
		now = now.plusSeconds(6);
		assertTold(List.of(folder.resolve("export")), List.of());
	}

	@Test
	void downloadsHiddenFilesStudiesAndLinksAreNoArrivals() throws IOException {
		for (String name : List.of("chat.zip.crdownload", "chat.part", ".chat.txt.Xy12", "~$chat.docx", "club.murmure", "club.murmure.wal", "README.md", "brief.properties")) {
			Files.writeString(folder.resolve(name), "x");
		}
		Files.createDirectory(folder.resolve("empty"));
		Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("README.md"));
		assertTold(List.of(), List.of());
	}

	@Test
	void aFolderThatIsAwayIsToldAndForgetsNothing() throws IOException {
		Files.delete(folder);
		assertEquals(List.of(folder), arrivals.look(seen).missing());
		assertTrue(arrivals.look(seen).present().isEmpty());
	}

	private void assertTold(List<Path> ready, List<Path> settling) {
		Arrivals.Look look = arrivals.look(seen);
		assertEquals(ready, List.copyOf(look.ready().keySet()));
		assertEquals(settling, look.settling());
	}
}
