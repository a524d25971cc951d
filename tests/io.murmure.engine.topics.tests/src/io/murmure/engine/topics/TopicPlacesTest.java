package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** Six topics around two subjects. */
class TopicPlacesTest {

	private static final float[][] CENTRES = { { 1, 0, 0, 0.1f }, { 1, 0.2f, 0, 0 }, { 1, 0, 0.3f, 0 }, { 0, 1, 0.1f, 1 }, { 0, 1, 0, 0.8f }, { 0.1f, 0.9f, 0, 1 } };

	private final List<Place> places = TopicPlaces.of(CENTRES, 1, Progress.NONE);

	@Test
	void whatIsAlikeLiesNear() {
		for (int topic = 0; topic < 6; topic++) {
			for (int own = topic / 3 * 3; own < topic / 3 * 3 + 3; own++) {
				for (int strange = 3 - topic / 3 * 3; strange < 6 - topic / 3 * 3; strange++) {
					assertTrue(apart(topic, own) < apart(topic, strange), topic + " lies nearer to " + strange + " than to " + own);
				}
			}
		}
	}

	@Test
	void theMapFillsItsFrame() {
		assertEquals(1, places.stream().mapToDouble(place -> Math.hypot(place.x(), place.y())).max().orElseThrow(), 1e-9);
	}

	@Test
	void theSameTopicsLieInTheSamePlaces() {
		assertEquals(places, TopicPlaces.of(CENTRES, 1, Progress.NONE));
	}

	@Test
	void oneTopicLiesInTheMiddleAndNoneNowhere() {
		assertEquals(List.of(new Place(0, 0)), TopicPlaces.of(new float[][] { { 1, 0 } }, 1, Progress.NONE));
		assertEquals(List.of(), TopicPlaces.of(new float[0][], 1, Progress.NONE));
	}

	@Test
	void aMapThatWasTurnedAndMirroredIsTurnedBack() {
		Map<Long, Place> before = new HashMap<>();
		Map<Long, Place> now = new HashMap<>();
		for (long topic = 0; topic < 6; topic++) {
			Place place = places.get((int) topic);
			before.put(topic, place);
			now.put(topic, new Place(-place.y(), -place.x()));
		}
		now.put(9L, new Place(0.5, 0.25));
		Map<Long, Place> turned = TopicPlaces.turned(now, before);
		before.forEach((topic, place) -> {
			assertEquals(place.x(), turned.get(topic).x(), 1e-9);
			assertEquals(place.y(), turned.get(topic).y(), 1e-9);
		});
		assertEquals(-0.25, turned.get(9L).x(), 1e-9, "a new topic turns with the others");
	}

	private double apart(int one, int other) {
		return Math.hypot(places.get(one).x() - places.get(other).x(), places.get(one).y() - places.get(other).y());
	}
}
