package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.testing.MemoryTables;

/** Days with more of a topic, of an emotion or of everything, planted into a generated study of two circles with quiet weekends and lively days. */
class PlantedBurstsTest {

	private static final long DAY = 86_400_000_000L;
	private static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");
	private static final int DAYS = 240;
	private static final int PEOPLE = 60;
	private static final int TOPICS = 12;
	private static final long[] SEEDS = { 201, 202, 203 };
	/** Day and what comes in it: 1 to 4 a topic, 5 to 8 anger or fear in a circle, 9 to 12 volume of a circle. */
	private static final int[] PLANTED = { 40, 55, 71, 86, 101, 117, 132, 146, 161, 177, 192, 206 };

	/** A post before it has a number. */
	private record Said(int day, long author, long topic, String emotion, long channel) {

		Said(int day, long author, long topic, String emotion) {
			this(day, author, topic, emotion, 1);
		}
	}

	@Test
	void tenOfTwelvePlantedBurstsAreFoundOnTheirDay() {
		for (long seed : SEEDS) {
			MemoryTables tables = study(seed, false);
			List<Object[]> bursts = tables.rows(FindingTables.BURSTS);
			int found = 0;
			for (int i = 0; i < PLANTED.length; i++) {
				String kind = List.of("topic", "emotion", "volume").get(i / 4);
				Instant day = BEGIN.minusSeconds(43_200).plusSeconds(86_400L * PLANTED[i]);
				found += bursts.stream().anyMatch(row -> row[1].equals(kind) && row[7].equals(day)) ? 1 : 0;
			}
			System.out.println("planted bursts, seed " + seed + ": found " + found + " of " + PLANTED.length + ", told in all " + bursts.size());
			assertTrue(found >= 10, "found " + found);
		}
	}

	@Test
	void withoutPlantedBurstsAtMostOneAMonthIsTold() {
		for (long seed : SEEDS) {
			int told = study(seed, true).rows(FindingTables.BURSTS).size();
			System.out.println("no bursts, seed " + seed + ": told " + told + " in " + DAYS / 30 + " months");
			assertTrue(told <= DAYS / 30, "told " + told);
		}
	}

	@Test
	void whatIsToldOfADayStaysWhenMoreDaysCome() {
		List<Said> all = said(SEEDS[0], false);
		List<Object[]> early = analysed(all.stream().filter(post -> post.day() <= 120).toList()).rows(FindingTables.BURSTS);
		List<Object[]> late = analysed(all).rows(FindingTables.BURSTS);
		assertTrue(!early.isEmpty());
		for (Object[] row : early) {
			assertTrue(late.stream().anyMatch(other -> other[1].equals(row[1]) && other[2].equals(row[2]) && other[6].equals(row[6]) && other[11].equals(row[11])), row[1] + " " + row[6]);
		}
	}

	@Test
	void onePersonMakesNoBurst() {
		List<Said> all = new ArrayList<>(said(SEEDS[0], true));
		for (int i = 0; i < 300; i++) {
			all.add(new Said(100, 7, 3, "anger"));
		}
		Instant day = BEGIN.minusSeconds(43_200).plusSeconds(86_400L * 100);
		assertEquals(0, analysed(all).rows(FindingTables.BURSTS).stream().filter(row -> row[7].equals(day)).count());
	}

	@Test
	void strayPostsLongBeforeTheTalkChangeNothing() {
		List<String> without = told(study(SEEDS[0], false));
		for (int[] stray : new int[][] { { -60, -59 }, { -60, -52, -44, -30, -16 }, { -90, -89, -88, -87, -86 }, { -20, -5 } }) {
			List<Said> all = new ArrayList<>(Arrays.stream(stray).mapToObj(day -> new Said(day, day % 2 == 0 ? 3 : 4, 1, "anger", 2)).toList());
			all.addAll(said(SEEDS[0], false));
			assertEquals(without, told(analysed(all)), "stray posts on " + Arrays.toString(stray));
		}
	}

	@Test
	void aChannelThatIsTakenInLaterIsNoRiseOfAllTalk() {
		Instant arrival = BEGIN.minusSeconds(43_200).plusSeconds(86_400L * 100);
		for (long seed : SEEDS) {
			List<Object[]> bursts = analysed(withSecondChannel(seed, true)).rows(FindingTables.BURSTS);
			assertEquals(List.of(), bursts.stream().filter(row -> row[1].equals("volume")).map(row -> row[7]).filter(day -> !((Instant) day).isBefore(arrival)).toList());
		}
	}

	@Test
	void channelsThatAreTakenInTogetherAreNoRiseOfAllTalkEither() {
		for (int[] arrivals : new int[][] { { 30, 30, 30 }, { 30, 31, 32 } }) {
			Set<Instant> newOrKnown = Arrays.stream(arrivals).flatMap(day -> IntStream.of(day, day + KnownChannels.FORTNIGHT))
					.mapToObj(day -> BEGIN.minusSeconds(43_200).plusSeconds(86_400L * day)).collect(Collectors.toSet());
			List<Said> all = new ArrayList<>(said(SEEDS[0], true));
			for (int more = 0; more < arrivals.length; more++) {
				int arrival = arrivals[more];
				long channel = more + 2L;
				said(SEEDS[0] + 1000 * channel, true).stream().filter(post -> post.day() >= arrival).forEach(post -> all.add(new Said(post.day(), post.author(), post.topic(), post.emotion(), channel)));
			}
			assertEquals(List.of(), analysed(all).rows(FindingTables.BURSTS).stream().filter(row -> row[1].equals("volume")).map(row -> row[7]).filter(newOrKnown::contains).toList(),
					"taken in on days " + Arrays.toString(arrivals));
		}
	}

	@Test
	void aDayIsToldFromTheOneOnOnWhichTheBeginningOfTheTalkIsKnown() {
		List<Said> all = new ArrayList<>();
		for (int day = 0; day < 24; day += 4) {
			for (int person = 0; person < 12; person++) {
				all.add(new Said(day, person, 1, "neutral"));
			}
		}
		for (int i = 0; i < 400; i++) {
			all.add(new Said(24, i % PEOPLE, 1, "neutral"));
		}
		Instant seventh = BEGIN.minusSeconds(43_200).plusSeconds(86_400L * 24);
		assertTrue(analysed(all).rows(FindingTables.BURSTS).stream().anyMatch(row -> row[1].equals("volume") && row[7].equals(seventh)));
	}

	@Test
	void aRiseOfTheOtherChannelsIsToldAlsoWhereOneIsNew() {
		for (long seed : SEEDS) {
			List<Said> all = new ArrayList<>(withSecondChannel(seed, true));
			for (int i = 0; i < 200; i++) {
				all.add(new Said(105, i % PEOPLE, 1, "neutral"));
			}
			Instant day = BEGIN.minusSeconds(43_200).plusSeconds(86_400L * 105);
			assertEquals(1, analysed(all).rows(FindingTables.BURSTS).stream().filter(row -> row[1].equals("volume") && row[7].equals(day)).count());
		}
	}

	@Test
	void whatIsToldOfADayStaysWhenAChannelIsTakenInLater() {
		List<Said> all = withSecondChannel(SEEDS[0], false);
		List<String> late = told(analysed(all));
		for (int last : new int[] { 60, 99, 100, 103, 113, 114, 130 }) {
			List<String> early = told(analysed(all.stream().filter(post -> post.day() <= last).toList()));
			assertTrue(!early.isEmpty() && late.containsAll(early), "until day " + last);
		}
	}

	/** A second channel, three times as busy as the first, from day 100 on. */
	private static List<Said> withSecondChannel(long seed, boolean plain) {
		List<Said> all = new ArrayList<>(said(seed, plain));
		for (int more = 1; more <= 3; more++) {
			said(seed + 1000 * more, true).stream().filter(post -> post.day() >= 100)
					.forEach(post -> all.add(new Said(post.day(), post.author(), post.topic(), post.emotion(), 2)));
		}
		return all;
	}

	/** What was told of which day, of how many series that could have been. */
	private static List<String> told(MemoryTables tables) {
		return tables.rows(FindingTables.BURSTS).stream().map(row -> row[1] + " " + row[2] + " " + row[6] + " " + row[12]).sorted().toList();
	}

	private static MemoryTables study(long seed, boolean plain) {
		return analysed(said(seed, plain));
	}

	private static MemoryTables analysed(List<Said> all) {
		MemoryTables tables = new MemoryTables();
		long id = 0;
		for (Said post : all) {
			id++;
			long time = BEGIN.getEpochSecond() * 1_000_000 + post.day() * DAY + id;
			tables.add(Tables.POSTS, id, "test", post.channel(), "channel", post.author(), null, time, "", null, null, null, null, "");
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
		new BurstsAnalysis().analyse(tables, Parameters.defaults(BurstsParameters.class), tables, Progress.NONE);
		return tables;
	}

	private static List<Said> said(long seed, boolean plain) {
		Random random = new Random(seed);
		List<Said> all = new ArrayList<>();
		for (int day = 0; day < DAYS; day++) {
			double lively = Math.exp(0.35 * random.nextGaussian()) * (day % 7 >= 5 ? 0.5 : 1);
			for (int i = 0; i < 40 * lively; i++) {
				all.add(new Said(day, random.nextInt(PEOPLE), topic(random), emotion(random)));
			}
			int which = Arrays.binarySearch(PLANTED, day);
			if (!plain && which >= 0) {
				plant(which, day, random, all);
			}
		}
		return all;
	}

	/** A dozen posts of a topic or of an emotion in a circle, or as many as three days have in a circle. */
	private static void plant(int which, int day, Random random, List<Said> all) {
		List<Integer> people = new ArrayList<>();
		for (int person = which % 2; person < PEOPLE; person += which < 4 ? 1 : 2) {
			people.add(person);
		}
		Collections.shuffle(people, random);
		for (int i = 0; i < (which < 8 ? 12 : 100); i++) {
			long author = people.get(i % people.size());
			all.add(new Said(day, author, which < 4 ? which + 3 : topic(random), which >= 4 && which < 8 ? which % 2 == 0 ? "anger" : "fear" : emotion(random)));
		}
	}

	private static long topic(Random random) {
		return (long) Math.floor(Math.exp(random.nextDouble() * Math.log(TOPICS + 1)));
	}

	private static String emotion(Random random) {
		double which = random.nextDouble();
		return which < 0.06 ? "anger" : which < 0.09 ? "fear" : which < 0.3 ? "joy" : which < 0.36 ? "sadness" : which < 0.42 ? "surprise" : "neutral";
	}
}
