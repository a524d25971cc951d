package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the place of another source must not be taken for another file, nor for the bytes on disk. */
class DerivedSourceTest {

	private static final Source NEIGHBOUR = new FileSource(Path.of("profile.json"));

	/** Tells of itself nothing that a source tells by default. */
	private record Original() implements Source {
		@Override
		public String name() {
			return "chat.txt";
		}

		@Override
		public String location() {
			return "export/chat.txt";
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(new byte[] { 'o', 0, 'h' });
		}

		@Override
		public long size() {
			return 3;
		}

		@Override
		public Optional<Path> path() {
			return Optional.of(Path.of("export", "chat.txt"));
		}

		@Override
		public Optional<Source> near(String relative) {
			return Optional.of(NEIGHBOUR).filter(source -> source.name().equals(relative));
		}

		@Override
		public List<Source> around(int foldersUp) {
			return List.of(this, NEIGHBOUR);
		}

		@Override
		public Instant modified() {
			return Instant.parse("2026-03-03T18:00:00Z");
		}

		@Override
		public Optional<String> flaw() {
			return Optional.of("Its check sum does not fit.");
		}
	}

	static Stream<Source> derived() {
		Source original = new Original();
		return Stream.of(new TextOnlySource(original, List.of(new Stretch(1, 2, 1))), new RepairedSource(original, List.of(), 0, false, false));
	}

	@ParameterizedTest
	@MethodSource("derived")
	void itIsItsOriginInAllButTheBytes(Source derived) throws IOException {
		Source original = new Original();
		assertEquals(List.of(original.name(), original.location(), original.modified(), original.near("profile.json"), original.near("other.json"), original.around(1), original.flaw()),
				List.of(derived.name(), derived.location(), derived.modified(), derived.near("profile.json"), derived.near("other.json"), derived.around(1), derived.flaw()));
		assertEquals(List.of("oh", Optional.empty(), -1L), List.of(new String(derived.head(9)), derived.path(), derived.size()));
	}
}
