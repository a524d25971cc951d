package io.murmure.analysis.meanings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/**
 * A generated study: four circles of people who talk for 240 days in conversations, each about one of 24 topics with words of its own. Topics come and go over the weeks, and one that nobody had before begins in the middle. An
 * embedding tells the mood of a post more than its topic. Five words of one topic each are said in another topic too, from a day on, in two of the circles.
 */
final class PlantedTalk {

	static final int PLANTED = 5;
	static final int DAYS = 240;
	static final int CIRCLES = 4;

	private static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");
	private static final int PEOPLE = 80;
	private static final int TOPICS = 24;
	private static final int NEW_TOPIC = TOPICS;
	private static final int COMPONENTS = 48;
	private static final int OWN_WORDS = 60;
	private static final int WORDS = 600;
	private static final int CONVERSATIONS = 20;
	private static final int LONGEST = 6;
	/** How often a post of its topic has a planted word, and one of its second topic since then. */
	private static final double SAID = 0.5;

	private final Random random;
	private final boolean changes;
	private final float[][] topics = new float[TOPICS + 1][];
	private final double[][] phases = new double[CIRCLES][TOPICS];
	private final List<Object[]> posts = new ArrayList<>();
	private final List<float[]> embeddings = new ArrayList<>();

	/** @param changes whether words take a second sense */
	PlantedTalk(long seed, boolean changes) {
		random = new Random(seed);
		this.changes = changes;
		for (int topic = 0; topic < topics.length; topic++) {
			topics[topic] = direction();
		}
		for (double[] circle : phases) {
			for (int topic = 0; topic < TOPICS; topic++) {
				circle[topic] = random.nextDouble() * 2 * Math.PI;
			}
		}
		for (int day = 0; day < DAYS; day++) {
			for (int i = 0; i < CONVERSATIONS; i++) {
				int circle = random.nextInt(CIRCLES);
				int topic = topic(circle, day);
				for (int turn = random.nextInt(LONGEST); turn >= 0; turn--) {
					say(circle, topic, day);
				}
			}
		}
	}

	static String word(int planted) {
		return name("plante", planted);
	}

	/** The first day of the second sense. */
	static int since(int planted) {
		return 100 + 15 * planted;
	}

	/** How many posts have a planted word in its second sense. */
	long fresh(int planted) {
		return IntStream.range(0, posts.size()).filter(i -> ((String) posts.get(i)[7]).contains(word(planted)) && ((String) posts.get(i)[7]).contains("sujet" + letters(secondTopic(planted)))).count();
	}

	MemoryTables analysed() {
		MemoryTables tables = new MemoryTables();
		for (int i = 0; i < posts.size(); i++) {
			tables.add(Tables.POSTS, posts.get(i));
			tables.add(Tables.EMBEDDINGS, posts.get(i)[0], embeddings.get(i));
		}
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1 + person % CIRCLES, person, 1.0);
		}
		new MeaningsAnalysis().analyse(tables, Parameters.defaults(MeaningsParameters.class), tables, Progress.NONE);
		return tables;
	}

	/** The same posts at times that are dealt anew. */
	PlantedTalk shuffled(long seed) {
		List<Object> times = new ArrayList<>(posts.stream().map(post -> post[6]).toList());
		Collections.shuffle(times, new Random(seed));
		for (int i = 0; i < times.size(); i++) {
			posts.get(i)[6] = times.get(i);
		}
		return this;
	}

	static long meanings(MemoryTables tables) {
		return tables.rows(FindingTables.MEANINGS).size();
	}

	/** How much a circle talks of a topic rises and falls over the months; the new one begins in the middle, in one circle. */
	private int topic(int circle, int day) {
		if (circle == 0 && day > DAYS / 2 && random.nextDouble() < 0.15) {
			return NEW_TOPIC;
		}
		double[] weights = new double[TOPICS];
		double sum = 0;
		for (int topic = 0; topic < TOPICS; topic++) {
			weights[topic] = 1 + 0.8 * Math.sin(phases[circle][topic] + day / 40.0);
			sum += weights[topic];
		}
		double drawn = random.nextDouble() * sum;
		int topic = 0;
		while (topic < TOPICS - 1 && drawn >= weights[topic]) {
			drawn -= weights[topic++];
		}
		return topic;
	}

	private static int secondTopic(int planted) {
		return 10 + planted;
	}

	private void say(int circle, int topic, int day) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			text.append(name("sujet" + letters(topic), zipf(OWN_WORDS))).append(' ');
		}
		for (int i = 0; i < 5; i++) {
			text.append(name("mot", zipf(WORDS))).append(' ');
		}
		for (int planted = 0; planted < PLANTED; planted++) {
			boolean second = changes && topic == secondTopic(planted) && day >= since(planted) && (circle + planted) % CIRCLES < 2;
			if ((topic == planted || second) && random.nextDouble() < SAID) {
				text.append(word(planted)).append(' ');
			}
		}
		long author = circle + (long) CIRCLES * random.nextInt(PEOPLE / CIRCLES);
		long time = BEGIN.getEpochSecond() * 1_000_000 + day * 86_400_000_000L;
		posts.add(new Object[] { (long) posts.size() + 1, "test", 1L, "channel", author, null, time, text.toString(), null, null, null, null, "" });
		float[] embedding = direction();
		Vectors.add(embedding, topics[topic], 0.4f);
		embeddings.add(Vectors.unit(embedding));
	}

	private float[] direction() {
		float[] direction = new float[COMPONENTS];
		for (int i = 0; i < COMPONENTS; i++) {
			direction[i] = (float) random.nextGaussian();
		}
		return Vectors.unit(direction);
	}

	private int zipf(int most) {
		return (int) Math.floor(Math.exp(random.nextDouble() * Math.log(most)));
	}

	private static String name(String stem, int number) {
		return stem + letters(number) + "k";
	}

	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (char digit : String.format("%03d", number).toCharArray()) {
			letters.append("bcdfgklmnp".charAt(digit - '0')).append("ao".charAt((digit - '0') % 2));
		}
		return letters.toString();
	}
}
