package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.murmure.core.source.TextPlaces.Place;

class TextPlacesTest {

	@Test
	void linesEndInThreeWays() throws IOException {
		try (TextPlaces places = new TextPlaces(() -> new StringReader("ab\ncd\r\nef\rg"))) {
			assertEquals(new Place(1, 1), places.of(0));
			assertEquals(new Place(1, 3), places.of(2));
			assertEquals(new Place(2, 2), places.of(4));
			assertEquals(new Place(3, 1), places.of(7));
			assertEquals(new Place(4, 1), places.of(10));
			assertEquals(new Place(4, 2), places.of(99));
		}
	}

	@Test
	void theTextIsReadOnceForPlacesInTheirOrder() throws IOException {
		AtomicInteger opened = new AtomicInteger();
		try (TextPlaces places = new TextPlaces(() -> {
			opened.incrementAndGet();
			return new StringReader("x\n".repeat(100_000));
		})) {
			assertEquals(0, opened.get());
			assertEquals(new Place(50_001, 1), places.of(100_000));
			assertEquals(new Place(90_001, 2), places.of(180_001));
			assertEquals(1, opened.get());
			assertEquals(new Place(2, 1), places.of(2));
			assertEquals(2, opened.get());
		}
	}
}
