package io.murmure.engine.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A rare thing, named by one person every fortnight. */
class CountWatchTest {

	private static final int PEOPLE = 20;

	@Test
	void sixPeopleAreASurprise() {
		assertTrue(rare(new Dispersion()) < 1e-4);
	}

	@Test
	void sixPeopleAreAConversationWhereWhatIsRareComesInConversations() {
		Dispersion talk = new Dispersion();
		for (int thing = 0; thing < 10; thing++) {
			CountWatch watch = new CountWatch(talk, true);
			for (int day = 0; day < 90; day++) {
				watch.learn((day + thing) % 9 == 0 ? 4 : 0, PEOPLE);
			}
		}
		assertTrue(rare(talk) > 20 * rare(new Dispersion()), rare(talk) + " against " + rare(new Dispersion()));
	}

	@Test
	void countsThatComeByThemselvesAreWidenedByNothing() {
		Dispersion even = new Dispersion();
		for (int day = 0; day < 500; day++) {
			even.learn(day % 2 == 0 ? 1 : 3, 2);
		}
		assertEquals(1, even.value(), 1e-9);
	}

	@Test
	void anHourIsForgottenAsATwentyFourthOfADay() {
		CountWatch days = new CountWatch();
		CountWatch hours = new CountWatch();
		for (int day = 0; day < 60; day++) {
			days.learn(2, 1);
			for (int hour = 0; hour < 24; hour++) {
				hours.learn(hour == 12 ? 2 : 0, 1 / 24.0, 1 / 24.0);
			}
		}
		assertEquals(days.expected(1), hours.expected(1), 0.1);
	}

	private static double rare(Dispersion dispersion) {
		CountWatch watch = new CountWatch(dispersion, false);
		for (int day = 0; day < 56; day++) {
			watch.learn(day % 14 == 0 ? 1 : 0, PEOPLE);
		}
		return watch.probability(6, PEOPLE);
	}
}
