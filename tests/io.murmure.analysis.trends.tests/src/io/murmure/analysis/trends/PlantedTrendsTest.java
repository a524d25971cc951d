package io.murmure.analysis.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.testing.MemoryTables;

/**
 * Twenty things planted in a generated study of two circles, each of which begins with few people and grows for four weeks: words, hashtags and links that nobody had before, and topics, old
 * or new, whose posts have no word of their own. Other hashtags and links come and go all the time.
 */
class PlantedTrendsTest {

	private static final long DAY = 86_400_000_000L;
	private static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");
	private static final int DAYS = 240;
	private static final int PLANTED = 20;
	private static final int GROWTH = 28;
	private static final int PEOPLE = 100;
	private static final double PEAK = 10;
	private static final int OLD_TOPICS = 40;
	private static final int HASHTAGS = 60;
	private static final int LINKS = 300;
	/** The last three were drawn when all was made. */
	private static final long[] SEEDS = { 101, 102, 103, 611, 612, 613 };

	/** What is planted. */
	private enum Kind {
		WORD, TOPIC, HASHTAG, LINK
	}

	private final List<Object[]> posts = new ArrayList<>();
	private final List<Long> topics = new ArrayList<>();
	private final List<Object[]> hashtags = new ArrayList<>();
	private final List<Object[]> links = new ArrayList<>();

	@Test
	void sixteenOfTwentyAreFoundHalfOfThemBeforeATenthOfTheirPosts() {
		for (long seed : SEEDS) {
			MemoryTables tables = study(seed, false);
			int found = 0;
			int early = 0;
			int beforeTenthOfPeak = 0;
			Map<Kind, Integer> ofKinds = new EnumMap<>(Kind.class);
			for (int trend = 0; trend < PLANTED; trend++) {
				String name = name(trend);
				long start = day(trend);
				Object[] told = tables.rows(FindingTables.TRENDS).stream().filter(row -> row[1].equals(name) && ((Instant) row[5]).isAfter(BEGIN.plusSeconds(start * 86_400))).findFirst().orElse(null);
				if (told != null) {
					found++;
					ofKinds.merge(kind(trend), 1, Integer::sum);
					long days = (((Instant) told[5]).getEpochSecond() - BEGIN.getEpochSecond()) / 86_400 - start;
					early += posts(trend, days) <= posts(trend, DAYS) / 10.0 ? 1 : 0;
					beforeTenthOfPeak += days <= GROWTH - 9 * Math.log(10) + 1 ? 1 : 0;
				}
			}
			System.out.println("planted trends, seed " + seed + ": found " + found + " " + ofKinds + ", before a tenth of their posts " + early + ", before a tenth of their peak " + beforeTenthOfPeak
					+ ", told in all " + tables.rows(FindingTables.TRENDS).size());
			assertTrue(found >= 16, "found " + found);
			assertTrue(Arrays.stream(Kind.values()).allMatch(kind -> ofKinds.getOrDefault(kind, 0) >= 3), "of each kind: " + ofKinds);
			assertTrue(early >= PLANTED / 2, "early " + early);
		}
	}

	@Test
	void whereTimesAreShuffledAtMostOneAMonthIsTold() {
		for (long seed : SEEDS) {
			int told = study(seed, true).rows(FindingTables.TRENDS).size();
			System.out.println("shuffled times, seed " + seed + ": told " + told + " in " + DAYS / 30 + " months");
			assertTrue(told <= DAYS / 30, "told " + told);
		}
	}

	@Test
	void aFewPostsLongBeforeTheTalkAreNoPastToRiseAgainst() {
		for (int[] stray : new int[][] { {}, { -60, -59 }, { -60, -50, -40, -30 } }) {
			assertEquals(List.of(), firstDaysAfter(stray).rows(FindingTables.TRENDS).stream().map(row -> row[1]).toList(), "stray posts on " + Arrays.toString(stray));
		}
	}

	/** Twenty days of talk, in the second week of which everybody says a word. */
	private MemoryTables firstDaysAfter(int[] stray) {
		Random random = new Random(SEEDS[0]);
		posts.clear();
		topics.clear();
		hashtags.clear();
		links.clear();
		for (int day : stray) {
			say(0, day, sentence(random), 0);
		}
		for (int day = 0; day < 20; day++) {
			for (int i = 0; i < 40; i++) {
				say(i, day, sentence(random) + (day >= 7 && day < 14 ? ' ' + word("nouveau", 1) : ""), 0);
			}
		}
		return analysed();
	}

	/** How many posts a trend should have had by a day of its own. */
	private static double posts(int trend, long days) {
		return LongStream.rangeClosed(0, Math.min(days, 2 * GROWTH)).mapToDouble(PlantedTrendsTest::rate).sum();
	}

	private static double rate(long age) {
		return age < 0 || age > 2 * GROWTH ? 0 : PEAK * Math.exp(-Math.abs(age - GROWTH) / 9.0);
	}

	private static long day(int trend) {
		return 40 + trend * 8L;
	}

	private static Kind kind(int trend) {
		return Kind.values()[trend % Kind.values().length];
	}

	private static String name(int trend) {
		return switch (kind(trend)) {
			case WORD -> word("nouveau", trend);
			case TOPIC -> label(topic(trend));
			case HASHTAG -> "#" + word("marque", trend);
			case LINK -> address("neuf", trend);
		};
	}

	private static String address(String site, int number) {
		return "https://" + site + ".example/" + word("page", number);
	}

	/** Of the topics that grow, half were there before. */
	private static long topic(int trend) {
		return trend % 8 == 1 ? OLD_TOPICS + trend : 10 + trend;
	}

	private static String label(long topic) {
		return "topic " + topic;
	}

	private MemoryTables study(long seed, boolean shuffled) {
		Random random = new Random(seed);
		posts.clear();
		topics.clear();
		hashtags.clear();
		links.clear();
		for (int day = 0; day < DAYS; day++) {
			for (int i = 0; i < 40; i++) {
				say(random.nextInt(PEOPLE), day, sentence(random), zipf(random, 2 * OLD_TOPICS) <= OLD_TOPICS ? zipf(random, OLD_TOPICS) : 0);
				if (random.nextDouble() < 0.2) {
					tag(word("ancien", zipf(random, HASHTAGS)));
				}
				if (random.nextDouble() < 0.15) {
					link(address("site", zipf(random, LINKS)));
				}
			}
			for (int trend = 0; trend < PLANTED; trend++) {
				for (double uses = rate(day - day(trend)); uses > random.nextDouble(); uses--) {
					Kind kind = kind(trend);
					say(random.nextInt(PEOPLE), day, sentence(random) + ' ' + (kind == Kind.TOPIC ? "" : name(trend)), kind == Kind.TOPIC ? topic(trend) : 0);
					if (kind == Kind.HASHTAG) {
						tag(word("marque", trend));
					} else if (kind == Kind.LINK) {
						link(name(trend));
					}
				}
			}
		}
		if (shuffled) {
			List<Object> times = new ArrayList<>(posts.stream().map(post -> post[6]).toList());
			Collections.shuffle(times, new Random(seed + 1));
			for (int i = 0; i < times.size(); i++) {
				posts.get(i)[6] = times.get(i);
			}
		}
		return analysed();
	}

	private MemoryTables analysed() {
		MemoryTables tables = new MemoryTables();
		for (int i = 0; i < posts.size(); i++) {
			tables.add(Tables.POSTS, posts.get(i));
			tables.add(TopicTables.POST_TOPICS, posts.get(i)[0], topics.get(i) == 0 ? null : topics.get(i), 1.0, "dense");
		}
		topics.stream().distinct().filter(topic -> topic > 0).sorted().forEach(topic -> tables.add(TopicTables.TOPICS, topic, label(topic), 50L, 100L, 50L, 0.1, 0.1, 0.1, 0L, 0L));
		hashtags.forEach(row -> tables.add(Tables.POST_HASHTAGS, row));
		links.forEach(row -> tables.add(Tables.POST_LINKS, row));
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1 + person % 2, person, 1.0);
		}
		new TrendsAnalysis().analyse(tables, Parameters.defaults(TrendsParameters.class), tables, Progress.NONE);
		return tables;
	}

	private void say(long author, int day, String text, long topic) {
		long time = BEGIN.getEpochSecond() * 1_000_000 + day * DAY;
		posts.add(new Object[] { (long) posts.size() + 1, "test", 1L, "channel", author, null, time, text, null, null, null, null, "" });
		topics.add(topic);
	}

	/** Of the last post, as {@link #link}. */
	private void tag(String hashtag) {
		hashtags.add(new Object[] { posts.getLast()[0], posts.getLast()[4], hashtag });
	}

	private void link(String address) {
		links.add(new Object[] { posts.getLast()[0], posts.getLast()[4], address });
	}

	/** Eight words by Zipf's law. */
	private static String sentence(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			text.append(word("mot", zipf(random, 3000))).append(' ');
		}
		return text.toString();
	}

	private static int zipf(Random random, int most) {
		return (int) Math.floor(Math.exp(random.nextDouble() * Math.log(most)));
	}

	private static String word(String stem, int number) {
		StringBuilder word = new StringBuilder(stem);
		for (char digit : String.valueOf(number).toCharArray()) {
			word.append("bcdfgklmnp".charAt(digit - '0')).append("ao".charAt((digit - '0') % 2));
		}
		return word.append('k').toString();
	}
}
