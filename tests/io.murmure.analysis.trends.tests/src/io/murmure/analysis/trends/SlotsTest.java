package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.trends.Tallies.Post;

class SlotsTest {

	private final Slots slots = new Slots();

	@Test
	void postsLieInTheirSlotsAndNoneInTheOthers() {
		say(3, 1, 7);
		say(3, 2, 8);
		say(5, 3, 7);
		say(9, 4, 7);
		assertEquals(List.of(1L, 2L), ids(slots.at(3)));
		assertEquals(List.of(3L), ids(slots.at(5)));
		assertEquals(List.of(), ids(slots.at(4)));
		assertEquals(List.of(), ids(slots.at(10)));
		assertTrue(slots.has(9));
		assertFalse(slots.has(8));
		assertEquals(Map.of(3L, 2, 5L, 1, 9L, 1), slots.counts());
	}

	@Test
	void aSpanCountsBothItsEnds() {
		say(3, 1, 7);
		say(5, 2, 7);
		say(9, 3, 7);
		assertEquals(List.of(1L, 2L), ids(slots.between(3, 5)));
		assertEquals(List.of(2L, 3L), ids(slots.between(4, 9)));
		assertEquals(List.of(1L, 2L, 3L), ids(slots.between(Long.MIN_VALUE, 100)));
		assertEquals(List.of(), ids(slots.between(6, 8)));
	}

	@Test
	void whoGoesOnAndOnCountsOnce() {
		say(3, 1, 7);
		say(3, 2, 7);
		say(3, 3, 8);
		assertEquals(2, slots.people(3));
		assertEquals(2, slots.people(3), "asked again");
		assertEquals(0, slots.people(4));
		say(4, 4, 9);
		assertEquals(1, slots.people(4), "what came after it was asked for");
	}

	@Test
	void whatIsSaidWhileTheClockIsSetBackCountsWithTheHourBefore() {
		say(26, 1, 7);
		say(25, 2, 8);
		say(26, 3, 9);
		assertEquals(List.of(1L, 2L, 3L), ids(slots.at(26)));
		assertFalse(slots.has(25));
	}

	private void say(long slot, long id, long author) {
		slots.add(slot, new Post(id, author, 0, id));
	}

	private static List<Long> ids(List<Post> posts) {
		return posts.stream().map(Post::id).toList();
	}
}
