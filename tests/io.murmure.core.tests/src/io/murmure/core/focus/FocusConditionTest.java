package io.murmure.core.focus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FocusConditionTest {

	private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
	private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

	@Test
	void everythingIsTrue() {
		assertEquals(new FocusCondition("true", List.of()), FocusCondition.of(Focus.ALL));
	}

	@Test
	void pickedOutPostsDoNotFilter() {
		assertEquals("true", FocusCondition.of(Focus.ALL.onPosts(Set.of(7L))).sql());
	}

	@Test
	void partsNarrowOneAnother() {
		Focus focus = Focus.ALL.onAuthors(Set.of(3L)).onSpan(Optional.of(new Focus.Span(MONDAY, TUESDAY))).onText(" Vélo ");
		assertEquals(new FocusCondition("author_id in (?) and time >= ? and time < ? and regexp_matches(text, ?)",
				List.of(3L, MONDAY, TUESDAY, LooseWords.pattern("Vélo"))), FocusCondition.of(focus));
	}

	@Test
	void topicsAskForTheirPosts() {
		assertEquals(new FocusCondition("post_id in (select post_id from post_topics where topic_id in (?, ?))", List.of(2L, 9L)), FocusCondition.of(Focus.ALL.onTopics(Set.of(9L, 2L))));
	}

	@Test
	void aFocusNarrowsWhenItsConditionLeavesPostsOut() {
		for (Focus focus : List.of(Focus.ALL, Focus.ALL.onPosts(Set.of(7L)), Focus.ALL.onText(" "), Focus.ALL.onText("vélo"), Focus.ALL.onFinding("need-3"), Focus.ALL.onTopics(Set.of(4L)),
				Focus.ALL.onChannels(Set.of("#café")).onPosts(Set.of(7L)))) {
			assertEquals(!FocusCondition.of(focus).sql().equals("true"), focus.narrows(), focus.toString());
		}
	}

	@Test
	void whoListensHearsOnlyChanges() {
		SharedFocus shared = new SharedFocus();
		List<Focus> heard = new java.util.ArrayList<>();
		Runnable stop = shared.listen(heard::add);
		Focus first = Focus.ALL.onEmotions(Set.of("anger"));
		shared.set(first);
		shared.set(first);
		stop.run();
		shared.set(Focus.ALL);
		assertEquals(List.of(first), heard);
	}
}
