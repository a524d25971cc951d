package io.murmure.analysis.crises;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/**
 * Two real disasters, told in English (CrisisLex T26: Olteanu, Vieweg and Castillo, CSCW 2015), laid into ninety quiet days of everyday comments (GoEmotions) with their nights, weekends and lively
 * evenings. An event is thinned until its liveliest hour has half of, or as many posts as the background's; heat is told by words alone.
 */
class CrisisLexTest {

	private static final List<String> ENGLISH = List.of("2013_Alberta_floods", "2013_Savar_building_collapse");
	private static final double[] PEAKS = { 0.5, 1 };
	private static final long[] SEEDS = { 301, 302, 303, 304, 305 };
	private static final Instant BEGIN = Instant.parse("2013-01-07T00:00:00Z");
	private static final int DAYS = 90;
	private static final int ONSET_DAY = 45;
	private static final double POSTS_A_DAY = 40;
	private static final int PEOPLE = 80;
	private static final Duration AFTERMATH = Duration.ofDays(7);
	private static final long TWITTER_EPOCH = 1_288_834_974_657L;
	private static final Heat HEAT = Heat.of(new MemoryTables().scan(Tables.READINGS));
	/** Id, text, who tells what, and whether it is of the event. */
	private static final Pattern RELATED = Pattern.compile("\"(\\d+)\",\"((?:[^\"]|\"\")*)\",[^\\n\"]*,Related");
	private static final Map<String, List<Post>> EVENTS = new TreeMap<>();
	private static List<String> quiet = List.of();

	/** @param related whether it is of the event */
	private record Post(Instant time, long author, String text, boolean related) {
	}

	/** Whether a text is heated. */
	private static final Map<String, Boolean> HEATED = new HashMap<>();

	private record Told(Instant time, double strength) {
	}

	@BeforeAll
	static void readPosts() throws IOException {
		Optional<Path> data = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent).map(path -> path.resolve("shared/data"))
				.filter(path -> Files.isDirectory(path.resolve("crisis-crisislex")) && Files.isDirectory(path.resolve("emotion-goemotions"))).findFirst();
		assumeTrue(data.isPresent(), "There are no shared/data/crisis-crisislex and emotion-goemotions beside the checkout.");
		quiet = Files.readAllLines(data.get().resolve("emotion-goemotions/original/dev.tsv")).stream().map(line -> line.split("\t")[0]).toList();
		for (String event : ENGLISH) {
			String rows = Files.readString(data.get().resolve("crisis-crisislex/T26/" + event + '/' + event + "-tweets_labeled.csv"));
			EVENTS.put(event, RELATED.matcher(rows).results().map(CrisisLexTest::tweet).sorted(Comparator.comparing(Post::time)).toList());
		}
	}

	/** The time of a tweet is in its id. */
	private static Post tweet(MatchResult row) {
		return new Post(Instant.ofEpochMilli((Long.parseLong(row.group(1)) >> 22) + TWITTER_EPOCH), 0, row.group(2), true);
	}

	@Test
	void disastersAreToldSoonerAndMoreOftenThanByVolumeAloneAtOneFalseAlarmAMonth() {
		double threshold = threshold(CrisisLexTest::ours);
		double volume = threshold(CrisisLexTest::volume);
		System.out.printf("CrisisLex: one false alarm a month at strength %.1f, volume alone at %.1f%n", threshold, volume);
		for (double peak : PEAKS) {
			int foundByUs = 0;
			int foundByVolume = 0;
			for (String event : ENGLISH) {
				List<Double> mine = delays(event, peak, CrisisLexTest::ours, threshold);
				List<Double> theirs = delays(event, peak, CrisisLexTest::volume, volume);
				System.out.printf("CrisisLex: %s at %.1f of the background's peak: found %d of %d, median delay %.1f h; volume alone %d, %.1f h%n", event, peak, mine.size(), SEEDS.length,
						median(mine), theirs.size(), median(theirs));
				assertTrue(mine.size() >= theirs.size() && (theirs.isEmpty() || median(mine) < median(theirs)), "sooner than by volume alone: " + event + " at " + peak);
				foundByUs += mine.size();
				foundByVolume += theirs.size();
			}
			assertTrue(foundByUs >= foundByVolume && foundByUs >= ENGLISH.size() * SEEDS.length * 0.8, "found " + foundByUs + " at " + peak);
		}
	}

	private static List<Double> delays(String event, double peak, Function<List<Post>, List<Told>> rule, double threshold) {
		List<Double> delays = new ArrayList<>();
		for (long seed : SEEDS) {
			List<Post> posts = background(seed);
			List<Post> laid = thinned(EVENTS.get(event), peak * liveliestHour(posts), new Random(seed + 1));
			posts.addAll(laid);
			posts.sort(Comparator.comparing(Post::time));
			Instant onset = laid.getFirst().time();
			rule.apply(posts).stream().filter(told -> told.strength() >= threshold && !told.time().isBefore(onset) && told.time().isBefore(onset.plus(AFTERMATH))).findFirst()
					.ifPresent(told -> delays.add(Duration.between(onset, told.time()).toMinutes() / 60.0));
		}
		return delays;
	}

	/** What each post of the quiet days alone would have told, at one alarm a month; what is told within two days of an alarm is that alarm. */
	private static double threshold(Function<List<Post>, List<Told>> rule) {
		List<List<Told>> told = new ArrayList<>();
		for (long seed : SEEDS) {
			told.add(rule.apply(background(seed)));
		}
		double threshold = 1;
		while (alarms(told, threshold) > SEEDS.length * DAYS / 30.4) {
			threshold *= 1.02;
		}
		return threshold;
	}

	private static int alarms(List<List<Told>> told, double threshold) {
		int alarms = 0;
		for (List<Told> study : told) {
			Instant last = Instant.MIN;
			for (Told one : study) {
				if (one.strength() >= threshold && (last.equals(Instant.MIN) || Duration.between(last, one.time()).toHours() > 48)) {
					alarms++;
					last = one.time();
				}
			}
		}
		return alarms;
	}

	private static List<Told> ours(List<Post> posts) {
		ChannelWatch watch = new ChannelWatch(ZoneOffset.UTC, Parameters.defaults(CrisesParameters.class).watch());
		return told(posts, post -> watch.next(post.time(), post.author(), HEATED.computeIfAbsent(post.text(), text -> HEAT.of(0, text) >= Heat.HEATED), false).strength());
	}

	private static List<Told> volume(List<Post> posts) {
		VolumeRule rule = new VolumeRule();
		return told(posts, post -> rule.next(post.time()));
	}

	private static List<Told> told(List<Post> posts, ToDoubleFunction<Post> rule) {
		return posts.stream().map(post -> new Told(post.time(), rule.applyAsDouble(post))).toList();
	}

	private static List<Post> background(long seed) {
		Random random = new Random(seed);
		List<Post> posts = new ArrayList<>();
		for (int hour = 0; hour < DAYS * 24; hour++) {
			double rate = POSTS_A_DAY / 24 * (hour % 24 < 6 ? 0.1 : 0.5 + Math.max(0, Math.sin((hour % 24 - 8) / 15.0 * Math.PI))) * (hour / 24 % 7 >= 5 ? 1.5 : 0.8)
					* Math.exp(0.5 * random.nextGaussian() - 0.125) * (random.nextInt(24 * 12) == 0 ? 6 : 1);
			for (double more = rate; more > random.nextDouble(); more--) {
				posts.add(new Post(BEGIN.plusSeconds(hour * 3600L + random.nextInt(3600)), random.nextInt(PEOPLE), quiet.get(random.nextInt(quiet.size())), false));
			}
		}
		posts.sort(Comparator.comparing(Post::time));
		return posts;
	}

	/** The event with its first post in the middle of the quiet days at the hour that it had, and every post with the same chance to be kept. */
	private static List<Post> thinned(List<Post> event, double liveliest, Random random) {
		double kept = Math.min(1, liveliest / liveliestHour(event));
		Duration moved = Duration.ofDays(Duration.between(event.getFirst().time(), BEGIN.plus(Duration.ofDays(ONSET_DAY))).toDays());
		List<Post> posts = new ArrayList<>();
		for (Post post : event) {
			if (random.nextDouble() < kept) {
				posts.add(new Post(post.time().plus(moved), random.nextInt(PEOPLE), post.text(), true));
			}
		}
		return posts;
	}

	private static double liveliestHour(List<Post> posts) {
		Map<Long, Integer> hours = new TreeMap<>();
		posts.forEach(post -> hours.merge(post.time().getEpochSecond() / 3600, 1, Integer::sum));
		return Collections.max(hours.values());
	}

	private static double median(List<Double> delays) {
		return delays.isEmpty() ? Double.NaN : delays.stream().sorted().skip(delays.size() / 2).findFirst().orElseThrow();
	}
}
