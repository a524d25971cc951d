package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class StepReaderTest {

	/** Finds the letters of one word a step; a question mark breaks it off. */
	private static final class Letters extends StepReader<Character> {
		private final Iterator<String> words;
		private int steps;
		private boolean closed;

		Letters(String... words) {
			this.words = List.of(words).iterator();
		}

		@Override
		protected boolean step() throws IOException {
			if (!words.hasNext()) {
				return false;
			}
			steps++;
			for (char letter : words.next().toCharArray()) {
				if (letter == '?') {
					throw new IOException("cut");
				}
				found(letter);
			}
			return true;
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	@Test
	void aStepFindsNothingOneThingOrSeveral() {
		assertEquals(List.of('a', 'b', 'c'), new Letters("", "ab", "", "c").stream().toList());
		assertThrows(NoSuchElementException.class, new Letters("")::next);
	}

	@Test
	void nothingIsReadBeforeItIsAskedFor() {
		Letters letters = new Letters("ab", "c");
		letters.next();
		letters.next();
		assertEquals(1, letters.steps);
		assertTrue(letters.hasNext());
		assertEquals(2, letters.steps);
	}

	@Test
	void whatWasFoundComesBeforeItIsToldThatItBreaksOff() {
		Letters letters = new Letters("a?", "b");
		assertEquals('a', letters.next());
		assertThrows(UncheckedIOException.class, letters::hasNext);
		assertThrows(UncheckedIOException.class, letters::next);
		assertEquals(1, letters.steps);
	}

	@Test
	void whatHasBegunIsToldAtTheEndAndWhereItBreaksOff() {
		for (boolean breaks : List.of(false, true)) {
			StepReader<String> sentence = new StepReader<>() {
				private final Iterator<String> words = List.of("one", "two").iterator();
				private String begun = "";

				@Override
				protected boolean step() {
					if (!words.hasNext() && breaks) {
						throw new UncheckedIOException(new IOException("cut"));
					}
					begun += words.hasNext() ? words.next() : "";
					return words.hasNext() || breaks;
				}

				@Override
				protected void finish() {
					found(begun);
				}

				@Override
				public void close() {
				}
			};
			assertEquals("onetwo", sentence.next());
			if (breaks) {
				assertThrows(UncheckedIOException.class, sentence::hasNext);
			} else {
				assertFalse(sentence.hasNext());
			}
		}
	}

	@Test
	void theStreamClosesIt() {
		Letters letters = new Letters("a");
		try (Stream<Character> all = letters.stream()) {
			assertFalse(letters.closed);
			assertEquals(1, all.count());
		}
		assertTrue(letters.closed);
	}
}
