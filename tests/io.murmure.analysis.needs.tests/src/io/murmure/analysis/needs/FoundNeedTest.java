package io.murmure.analysis.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.murmure.core.need.Need;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.engine.needs.Naming;
import io.murmure.lib.circles.PostIndex;
import io.murmure.testing.MemoryTables;

/** Two people who write by turns. */
class FoundNeedTest {

	private static final int POSTS = 60;

	private final MemoryTables tables = new MemoryTables();

	@Test
	void whatTwoPeopleNameIsReadOnceAPostAndHeldAgainstWhatTheOtherNames() {
		List<String> read = new ArrayList<>();
		Function<String, Naming> apart = text -> {
			read.add(text);
			return new Naming(Set.of(text), Set.of());
		};
		assertFalse(need().isEarned(index(), apart, Progress.NONE));
		assertEquals(POSTS, read.size());
		assertTrue(need().isEarned(index(), text -> new Naming(Set.of(), Set.of("selle", "pluie")), Progress.NONE));
		assertFalse(need().isEarned(index(), text -> new Naming(Set.of(), Set.of("pluie")), Progress.NONE), "one word is easily said by both");
	}

	@Test
	void onePersonWhoNamesAThingTwiceIsNotTwo() {
		assertFalse(need().isEarned(index(), text -> new Naming(Set.of(text.endsWith("0") ? "selle" : text), Set.of()), Progress.NONE));
	}

	@Test
	void itCanBeStopped() {
		assertThrows(CancelledException.class, () -> need().isEarned(index(), text -> new Naming(Set.of(), Set.of()), Progress.until(() -> true)));
	}

	private FoundNeed need() {
		List<NeedPost> posts = new ArrayList<>();
		for (int place = 0; place < POSTS; place++) {
			posts.add(new NeedPost(place, "post " + place, new Need(0.9, 0, List.of("request")), Optional.empty()));
		}
		return new FoundNeed(posts, 0, 2, 1, 0.9, OptionalDouble.empty(), 0, 0);
	}

	private PostIndex index() {
		tables.clear(Tables.POSTS);
		for (long post = 0; post < POSTS; post++) {
			tables.add(Tables.POSTS, post + 1, "test", 1L, "channel", post % 2, "author", post, "text", null, null, null, null, "");
		}
		return PostIndex.read(tables.scan(Tables.POSTS), Set.of(), Progress.NONE);
	}
}
