package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/** Twenty new words planted in a generated study of two circles: each begins with few people and grows for four weeks. */
class PlantedTrendsTest {

	private static final long DAY = 86_400_000_000L;
	private static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");
	private static final int DAYS = 240;
	private static final int PLANTED = 20;
	private static final int GROWTH = 28;
	private static final int PEOPLE = 100;
	private static final double PEAK = 10;

	private final List<Object[]> posts = new ArrayList<>();

	@Test
	void sixteenOfTwentyAreFoundHalfOfThemBeforeATenthOfTheirUses() {
		MemoryTables tables = study(false);
		int found = 0;
		int early = 0;
		for (int trend = 0; trend < PLANTED; trend++) {
			String word = word("nouveau", trend);
			Object[] told = tables.rows(FindingTables.TRENDS).stream().filter(row -> row[1].equals(word)).findFirst().orElse(null);
			if (told != null) {
				found++;
				long when = ((Instant) told[5]).getEpochSecond();
				long before = posts.stream().filter(post -> ((String) post[7]).contains(word) && ((Long) post[6]) / 1_000_000 < when).count();
				early += before <= uses(word) / 10.0 ? 1 : 0;
			}
		}
		System.out.println("planted trends: found " + found + ", early " + early + ", told in all " + tables.rows(FindingTables.TRENDS).size());
		assertTrue(found >= 16, "found " + found);
		assertTrue(early >= PLANTED / 2, "early " + early);
	}

	@Test
	void whereTimesAreShuffledAtMostOneAMonthIsTold() {
		int told = study(true).rows(FindingTables.TRENDS).size();
		System.out.println("shuffled times: told " + told + " in " + DAYS / 30 + " months");
		assertTrue(told <= DAYS / 30, "told " + told);
	}

	private long uses(String word) {
		return posts.stream().filter(post -> ((String) post[7]).contains(word)).count();
	}

	private MemoryTables study(boolean shuffled) {
		Random random = new Random(7);
		posts.clear();
		for (int day = 0; day < DAYS; day++) {
			for (int i = 0; i < 40; i++) {
				say(random.nextInt(PEOPLE), day, sentence(random));
			}
			for (int trend = 0; trend < PLANTED; trend++) {
				int age = day - 40 - trend * 8;
				double rate = age < 0 || age > 2 * GROWTH ? 0 : PEAK * Math.exp(-Math.abs(age - GROWTH) / 9.0);
				for (double uses = rate; uses > random.nextDouble(); uses--) {
					say(random.nextInt(PEOPLE), day, sentence(random) + ' ' + word("nouveau", trend));
				}
			}
		}
		if (shuffled) {
			List<Object> times = new ArrayList<>(posts.stream().map(post -> post[6]).toList());
			Collections.shuffle(times, new Random(9));
			for (int i = 0; i < times.size(); i++) {
				posts.get(i)[6] = times.get(i);
			}
		}
		MemoryTables tables = new MemoryTables();
		posts.forEach(post -> tables.add(Tables.POSTS, post));
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1 + person % 2, person, 1.0);
		}
		new TrendsAnalysis().analyse(tables, Parameters.defaults(TrendsParameters.class), tables, Progress.NONE);
		return tables;
	}

	private void say(long author, int day, String text) {
		long time = BEGIN.getEpochSecond() * 1_000_000 + day * DAY;
		posts.add(new Object[] { (long) posts.size() + 1, "test", 1L, "channel", author, null, time, text, null, null, null, null, "" });
	}

	/** Eight words by Zipf's law. */
	private static String sentence(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			text.append(word("mot", (int) Math.floor(Math.exp(random.nextDouble() * Math.log(3000))))).append(' ');
		}
		return text.toString();
	}

	private static String word(String stem, int number) {
		StringBuilder word = new StringBuilder(stem);
		for (char digit : String.valueOf(number).toCharArray()) {
			word.append("bcdfgklmnp".charAt(digit - '0')).append("ao".charAt((digit - '0') % 2));
		}
		return word.append('k').toString();
	}
}
