package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.testing.MemoryTables;

/**
 * Hours with more of a topic, a word, an emotion or everything, planted into a generated study of two circles that talk as people do: in conversations, of one topic and its words, in the evening more than at
 * night, at weekends less, coffee in the morning and sport on Sundays.
 */
class PlantedHoursTest {

	private static final long MICROS_AN_HOUR = 3_600_000_000L;
	private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
	private static final int DAYS = 180;
	private static final int PEOPLE = 60;
	private static final int TOPICS = 14;
	private static final int COFFEE = 13;
	private static final int SPORT = 14;
	private static final int PLANTED = 16;
	private static final long[] SEEDS = { 501, 502, 503 };
	/** How much is said at each hour. */
	private static final int[] LIVELY = { 1, 0, 0, 0, 0, 0, 1, 3, 5, 4, 3, 3, 5, 4, 3, 3, 3, 4, 6, 8, 9, 8, 5, 3 };

	private record Said(int hour, long author, long topic, String emotion, String text) {
	}

	@Test
	void twelveOfSixteenPlantedBurstsAreFoundInTheirHourOrOnItsDay() {
		for (long seed : SEEDS) {
			List<Object[]> bursts = analysed(said(seed, true)).rows(FindingTables.BURSTS);
			List<String> found = new ArrayList<>();
			for (int which = 0; which < PLANTED; which++) {
				int planted = which;
				if (bursts.stream().anyMatch(row -> row[1].equals(kind(planted)) && hits(row, planted))) {
					found.add(kind(which));
				}
			}
			System.out.println("planted hours, seed " + seed + ": found " + found.size() + " of " + PLANTED + " " + found + ", told in all " + bursts.size());
			assertTrue(found.size() >= 12, "found " + found);
		}
	}

	private static boolean hits(Object[] row, int which) {
		Instant hour = time(hour(which));
		Instant day = Instant.ofEpochSecond(hour.getEpochSecond() / 86_400 * 86_400);
		return row[16].equals("hour") ? row[7].equals(hour) : row[7].equals(day);
	}

	@Test
	void withoutPlantedBurstsAtMostOneAMonthIsTold() {
		for (long seed : SEEDS) {
			List<Object[]> told = analysed(said(seed, false)).rows(FindingTables.BURSTS);
			System.out.println("no bursts among hours, seed " + seed + ": told " + told.size() + " in " + DAYS / 30 + " months: "
					+ told.stream().map(row -> row[1] + " " + row[2] + " " + row[16] + " " + row[8] + "/" + row[9] + " for " + Math.round((Double) row[10] * 100) / 100.0).toList());
			assertTrue(told.size() <= DAYS / 30, "told " + told.size());
		}
	}

	@Test
	void whatIsToldOfAnHourStaysWhenMoreHoursCome() {
		List<Said> all = said(SEEDS[0], true);
		List<String> late = told(analysed(all));
		for (int hours : new int[] { 24 * 60, hour(5) + 1, hour(6) + 1, 24 * 120 + 13 }) {
			List<String> early = told(analysed(all.stream().filter(post -> post.hour() < hours).toList()));
			assertTrue(!early.isEmpty() && late.containsAll(early), "until hour " + hours + ": " + early.stream().filter(one -> !late.contains(one)).toList());
		}
	}

	/** What was told when. */
	private static List<String> told(MemoryTables tables) {
		return tables.rows(FindingTables.BURSTS).stream().map(row -> row[1] + " " + row[2] + " " + row[6]).toList();
	}

	@Test
	void theScoreOfADayNeverChangesWhenLaterDaysCome() {
		List<Said> all = said(SEEDS[1], true);
		Map<String, List<Burst.Day>> whole = courses(all);
		Map<String, List<Burst.Day>> part = courses(all.stream().filter(post -> post.hour() < 24 * 90).toList());
		assertTrue(part.values().stream().flatMap(List::stream).filter(day -> day.probability() < 1e-4).count() > 3);
		part.forEach((series, early) -> {
			for (int day = 0; day < early.size(); day++) {
				assertEquals(early.get(day), whole.get(series).get(day), series);
			}
		});
	}

	/** Of what each day told, as it went. */
	private static Map<String, List<Burst.Day>> courses(List<Said> all) {
		MemoryTables tables = tables(all);
		Topics topics = Topics.read(tables);
		NotedTerms terms = new NotedTerms(Uses.read(tables, topics, new Days(tables.settings().zone()), Progress.NONE).terms(), 4);
		Tallies tallies = Tallies.read(tables, topics, terms, Step.DAY, Progress.NONE);
		Map<Long, Optional<Beginning>> beginnings = new HashMap<>();
		tallies.series().forEach(series -> beginnings.computeIfAbsent(series.community(), community -> Beginning.of(tallies.volume(community))));
		BurstWatch watch = new BurstWatch(tallies, beginnings, Parameters.defaults(BurstsParameters.class));
		watch.watch(Progress.NONE);
		Map<String, List<Burst.Day>> courses = new HashMap<>();
		tallies.series().forEach(series -> courses.put(series.kind() == Watched.Kind.TERM ? terms.label((int) series.id()).text() : series.toString(), watch.course(series)));
		return courses;
	}

	private static int hour(int which) {
		return (40 + which * 8) * 24 + 11 + which * 5 % 11;
	}

	private static String kind(int which) {
		return List.of("topic", "term", "emotion", "volume").get(which % 4);
	}

	private static Instant time(int hour) {
		return BEGIN.plusSeconds(3600L * hour);
	}

	private static List<Said> said(long seed, boolean planted) {
		Random random = new Random(seed);
		List<Said> all = new ArrayList<>();
		for (int hour = 0; hour < 24 * DAYS; hour++) {
			double lively = LIVELY[hour % 24] * (hour / 24 % 7 >= 5 ? 0.6 : 1) / 80.0 * 16;
			for (double conversations = lively * Math.exp(0.4 * random.nextGaussian()); conversations > random.nextDouble(); conversations--) {
				talk(hour, topic(hour, random), random, all);
			}
			for (int which = 0; which < PLANTED; which++) {
				if (planted && hour == hour(which)) {
					plant(which, random, all);
				}
			}
		}
		return all;
	}

	/** One to a few people of a circle on one topic, mostly within the hour. */
	private static void talk(int hour, long topic, Random random, List<Said> all) {
		int circle = random.nextInt(2);
		String mood = emotion(random);
		int people = 1;
		while (people < 7 && random.nextDouble() < 0.5) {
			people++;
		}
		for (int i = 0; i < people; i++) {
			String own = random.nextDouble() < 0.3 ? mood : emotion(random);
			all.add(new Said(hour + (random.nextDouble() < 0.2 ? 1 : 0), circle + 2L * random.nextInt(PEOPLE / 2), topic, own, words(topic, random)));
		}
	}

	private static String words(long topic, Random random) {
		StringBuilder words = new StringBuilder(word("sujet", (int) topic * 20 + (int) (20 * Math.pow(random.nextDouble(), 2))));
		for (int i = 0; i < 6; i++) {
			words.append(' ').append(word("mot", (int) Math.floor(Math.exp(random.nextDouble() * Math.log(2000)))));
		}
		return words.toString();
	}

	/** Nine people within an hour. */
	private static void plant(int which, Random random, List<Said> all) {
		List<Integer> people = new ArrayList<>();
		for (int person = which % 2; person < PEOPLE; person += kind(which).equals("emotion") ? 2 : 1) {
			people.add(person);
		}
		Collections.shuffle(people, random);
		for (int i = 0; i < (kind(which).equals("volume") ? 30 : 9); i++) {
			long topic = kind(which).equals("topic") ? 3 + which / 4 : topic(hour(which), random);
			String text = words(topic, random) + (kind(which).equals("term") ? " " + word("vieux", which) : "");
			all.add(new Said(hour(which), people.get(i % people.size()), topic, kind(which).equals("emotion") ? "fear" : emotion(random), text));
		}
		if (kind(which).equals("term")) {
			// it was known before
			for (int day = 5; day < 35; day += 6) {
				all.add(new Said(day * 24 + 12, day, 1, "neutral", word("vieux", which)));
			}
		}
	}

	private static long topic(int hour, Random random) {
		if (hour % 24 >= 7 && hour % 24 <= 9 && random.nextDouble() < 0.5) {
			return COFFEE;
		}
		if (hour / 24 % 7 == 6 && random.nextDouble() < 0.5) {
			return SPORT;
		}
		return (long) Math.floor(Math.exp(random.nextDouble() * Math.log(TOPICS - 1)));
	}

	private static String emotion(Random random) {
		double which = random.nextDouble();
		return which < 0.06 ? "anger" : which < 0.09 ? "fear" : which < 0.3 ? "joy" : which < 0.36 ? "sadness" : which < 0.42 ? "surprise" : "neutral";
	}

	private static String word(String stem, int number) {
		StringBuilder word = new StringBuilder(stem);
		for (char digit : String.valueOf(number).toCharArray()) {
			word.append("bcdfgklmnp".charAt(digit - '0')).append("ao".charAt((digit - '0') % 2));
		}
		return word.append('k').toString();
	}

	private static MemoryTables analysed(List<Said> all) {
		MemoryTables tables = tables(all);
		new BurstsAnalysis().analyse(tables, Parameters.defaults(BurstsParameters.class), tables, Progress.NONE);
		return tables;
	}

	private static MemoryTables tables(List<Said> all) {
		MemoryTables tables = new MemoryTables();
		long id = 0;
		for (Said post : all) {
			id++;
			long time = BEGIN.getEpochSecond() * 1_000_000 + post.hour() * MICROS_AN_HOUR + id % 3_600_000_000L;
			tables.add(Tables.POSTS, id, "test", 1L, "channel", post.author(), null, time, post.text(), null, null, null, null, "");
			tables.add(TopicTables.POST_TOPICS, id, post.topic(), 1.0, "dense");
			Object[] emotions = Tables.EMOTIONS.stream().map(emotion -> (Object) (emotion.equals(post.emotion()) ? 0.8 : 0.03)).toArray();
			Object[] rest = { post.emotion(), null, null, null, null, null, null, null, "", post.emotion() };
			tables.add(Tables.READINGS, Stream.of(new Object[] { id }, emotions, rest).flatMap(Arrays::stream).toArray());
		}
		for (long topic = 1; topic <= TOPICS; topic++) {
			tables.add(TopicTables.TOPICS, topic, "topic " + topic, 50L, 100L, 50L, 0.1, 0.1, 0.1, 0L, 0L);
		}
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1 + person % 2, person, 1.0);
		}
		return tables;
	}
}
