package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.analysis.trends.Tallies.Post;

class KnownChannelsTest {

	private final KnownChannels channels = new KnownChannels(0);

	@Test
	void aChannelIsKnownOnceItWasHeardForAFortnight() {
		hear(30, 1);
		hear(43, 1);
		assertEquals(List.of(), channels.of(List.of(post(1))));
		assertEquals(Set.of(1), hear(44, 1));
		assertEquals(List.of(post(1)), channels.of(List.of(post(1), post(2))));
	}

	@Test
	void whatIsTakenInAtOneTimeDoesNotMakeNewChannelsUsual() {
		assertEquals(Set.of(), hear(30, 1, 2, 3));
		assertEquals(Set.of(), hear(31, 4));
		assertEquals(Set.of(), hear(33, 5));
	}

	@Test
	void whereNewOnesComeAllTheTimeTheyAreKnownAtOnceUntilNoneCame() {
		hear(8, 1);
		hear(15, 2);
		assertEquals(Set.of(1, 2, 3), hear(22, 3));
		assertEquals(Set.of(4), hear(29, 4));
		assertEquals(Set.of(), hear(120, 5), "after three months without");
	}

	private Set<Integer> hear(long day, int... channel) {
		return channels.hear(day, Arrays.stream(channel).mapToObj(KnownChannelsTest::post).toList());
	}

	private static Post post(int channel) {
		return new Post(channel, 1, channel, 0);
	}
}
