package io.murmure.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.testing.MemoryTables;

/** Posts that are made of the words of a subject, each subject a direction of the embedding. */
class TopicsAnalysisTest {

	private static final List<String> LAMP = List.of("lampe", "phare", "ampoule", "éclairage", "batterie", "câble");
	private static final List<String> CAKE = List.of("gâteau", "beignet", "farine", "recette", "sucre", "four");
	private static final List<String> RIDE = List.of("balade", "sortie", "canal", "parcours", "dimanches", "barrage");
	private static final List<List<String>> SUBJECTS = List.of(LAMP, CAKE, RIDE);
	private static final List<String> LIGHT = List.of("headlight", "bulb", "brightness", "charger", "plug", "beam");
	private static final List<String> BAKING = List.of("pie", "doughnut", "flour", "oven", "sweetness", "dough");
	private static final long DAY = 86_400_000_000L;

	private final MemoryTables tables = new MemoryTables();
	private final SplittableRandom random = new SplittableRandom(11);
	private long next = 1;

	private long say(int subject, String language, String text, String emotion, String sentiment) {
		long id = next++;
		tables.add(Tables.POSTS, id, "test", 1L, "channel", id % 12 + 1, "author", id * DAY / 4, text, null, null, null, null, "");
		float[] embedding = new float[8];
		embedding[subject] = 1;
		double squares = 0;
		for (int i = 0; i < embedding.length; i++) {
			embedding[i] += (float) (0.2 * (random.nextDouble() - 0.5));
			squares += embedding[i] * embedding[i];
		}
		for (int i = 0; i < embedding.length; i++) {
			embedding[i] /= (float) Math.sqrt(squares);
		}
		tables.add(Tables.LANGUAGES, id, language, 1.0);
		tables.add(Tables.EMBEDDINGS, id, embedding);
		tables.add(Tables.READINGS, id, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, emotion, 0.2, 0.2, 0.2, sentiment, 0.0, 0.0, null, null, emotion);
		return id;
	}

	private List<Long> say(int subject, int posts) {
		return say(subject, SUBJECTS.get(subject), "fr", posts);
	}

	private List<Long> say(int subject, List<String> words, String language, int posts) {
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < posts; i++) {
			List<String> some = new ArrayList<>();
			while (some.size() < 3) {
				String word = words.get(random.nextInt(words.size()));
				if (!some.contains(word)) {
					some.add(word);
				}
			}
			ids.add(say(subject, language, String.join(" ", some), subject == 0 ? "anger" : "joy", subject == 0 ? "negative" : "positive"));
		}
		return ids;
	}

	private void analyse() {
		tables.keepAsEarlier(new TopicsAnalysis().makes());
		new TopicsAnalysis().analyse(tables, Parameters.defaults(TopicsParameters.class), tables, Progress.NONE);
	}

	private Map<Long, Long> topics() {
		Map<Long, Long> topics = new HashMap<>();
		tables.rows(TopicTables.POST_TOPICS).forEach(row -> topics.put((Long) row[0], (Long) row[1]));
		return topics;
	}

	private Map<Long, String> labels() {
		return tables.rows(TopicTables.TOPICS).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
	}

	private Set<Long> of(List<Long> posts) {
		Map<Long, Long> topics = topics();
		return posts.stream().map(topics::get).filter(topic -> topic != null).collect(Collectors.toSet());
	}

	@Test
	void pseudonymsAreNoWordsOfATopicWhoeverBearsThem() {
		LAMP.forEach(word -> IntStream.range(0, 8).forEach(again -> say(0, "fr", word + " lampe Opossum-ppge", "anger", "negative")));
		say(1, 40);
		analyse();
		assertEquals(List.of(), tables.rows(TopicTables.TOPIC_TERMS).stream().map(row -> String.valueOf(row[2]).toLowerCase(Locale.ROOT))
				.filter(term -> term.contains("opossum") || term.contains("ppge")).toList());
	}

	@Test
	void whatIsSaidOfOneSubjectIsOneTopicCalledByItsWords() {
		List<Long> lamp = say(0, 40);
		List<Long> cake = say(1, 30);
		List<Long> ride = say(2, 30);
		analyse();
		assertEquals(3, tables.rows(TopicTables.TOPICS).size());
		assertEquals(1, of(lamp).size());
		assertEquals(1, of(cake).size());
		assertEquals(1, of(ride).size());
		long topic = of(lamp).iterator().next();
		assertTrue(Arrays.stream(labels().get(topic).split(" · ")).allMatch(LAMP::contains), labels().toString());
		Object[] row = tables.rows(TopicTables.TOPICS).stream().filter(one -> one[0].equals(topic)).findFirst().orElseThrow();
		assertTrue((Long) row[3] >= 35, row[3] + " posts of 40");
		assertEquals(1.0, (Double) row[6], 1e-9, "all of them negative");
		Object[] anger = tables.rows(TopicTables.TOPIC_EMOTIONS).stream().filter(one -> one[0].equals(topic) && one[1] == null).findFirst().orElseThrow();
		assertEquals("anger", anger[2]);
		assertEquals(1.0, (Double) anger[5], 1e-9);
		assertTrue((Double) anger[7] > 2, "far more than in the whole");
	}

	@Test
	void frenchAndEnglishPostsOnOneSubjectAreOneTopic() {
		List<Long> lampe = say(0, LAMP, "fr", 25);
		List<Long> light = say(0, LIGHT, "en", 20);
		List<Long> gateau = say(1, CAKE, "fr", 20);
		List<Long> baking = say(1, BAKING, "en", 20);
		analyse();
		assertEquals(2, tables.rows(TopicTables.TOPICS).size());
		assertEquals(of(lampe), of(light));
		assertEquals(of(gateau), of(baking));
		assertNotEquals(of(lampe), of(gateau));
	}

	@Test
	void theSameStudyGivesTheSameTopics() {
		say(0, 40);
		say(1, 30);
		say(2, 30);
		analyse();
		List<String> once = everything();
		tables.keepAsEarlier(new TopicsAnalysis().makes());
		tables.keepAsEarlier(new TopicsAnalysis().makes());
		new TopicsAnalysis().analyse(tables, Parameters.defaults(TopicsParameters.class), tables, Progress.NONE);
		assertEquals(once, everything());
	}

	private List<String> everything() {
		List<String> all = new ArrayList<>();
		for (Table table : new TopicsAnalysis().makes()) {
			tables.rows(table).forEach(row -> all.add(table.name() + Arrays.toString(row)));
		}
		return all;
	}

	@Test
	void aFewNewPostsJoinTheTopicsThatThereAre() {
		say(0, 40);
		say(1, 30);
		say(2, 30);
		analyse();
		Map<Long, Long> before = topics();
		Map<Long, String> called = labels();
		List<Long> cakes = say(1, 10);
		analyse();
		Map<Long, Long> after = topics();
		before.forEach((post, topic) -> assertEquals(topic, after.get(post)));
		assertEquals(called, labels());
		assertEquals(of(cakes), Set.of(after.get(41L)), "a new post on cakes is where the first cake is");
		assertEquals(10L, tables.rows(TopicTables.TOPIC_QUALITY).get(0)[2]);
		assertTrue(tables.rows(TopicTables.POST_TOPICS).stream().anyMatch(row -> row[3].equals("joined")));
	}

	@Test
	void topicsKeepTheirPlacesOnTheMapWhileNewPostsJoinThem() {
		say(0, 40);
		say(1, 30);
		say(2, 30);
		analyse();
		Map<Long, List<Object>> before = places();
		assertEquals(labels().keySet(), before.keySet());
		say(1, 10);
		analyse();
		assertEquals(before, places());
	}

	@Test
	void aStudyOfBeforeTheMapGetsOneAndItsTopicsKeepTheirNumbers() {
		say(0, 40);
		say(1, 30);
		analyse();
		Map<Long, String> called = labels();
		tables.keepAsEarlier(new TopicsAnalysis().makes());
		tables.keepAsEarlier(List.of(TopicTables.TOPIC_PLACES)); // of which nothing is left
		new TopicsAnalysis().analyse(tables, Parameters.defaults(TopicsParameters.class), tables, Progress.NONE);
		assertEquals(called, labels());
		assertEquals(called.keySet(), places().keySet());
	}

	private Map<Long, List<Object>> places() {
		return tables.rows(TopicTables.TOPIC_PLACES).stream().collect(Collectors.toMap(row -> (Long) row[0], row -> List.of(row[1], row[2])));
	}

	@Test
	void topicsThatAreFoundAnewKeepTheirNumberAndTheirName() {
		List<Long> lamp = say(0, 40);
		List<Long> cake = say(1, 30);
		analyse();
		Map<Long, String> called = labels();
		long lampTopic = of(lamp).iterator().next();
		long cakeTopic = of(cake).iterator().next();
		List<Long> ride = say(2, 60);
		say(1, 40);
		analyse();
		assertEquals(0L, tables.rows(TopicTables.TOPIC_QUALITY).get(0)[2], "they were found anew");
		assertEquals(Set.of(lampTopic), of(lamp));
		assertEquals(Set.of(cakeTopic), of(cake));
		assertFalse(of(ride).contains(lampTopic) || of(ride).contains(cakeTopic));
		called.forEach((topic, label) -> assertEquals(label, labels().get(topic)));
	}

	@Test
	void theNumberOfATopicThatIsGoneIsNotGivenAgain() {
		say(0, 40);
		say(1, 30);
		analyse();
		Set<Long> first = Set.copyOf(labels().keySet());
		tables.clear(Tables.POSTS, Tables.EMBEDDINGS, Tables.READINGS);
		say(2, 60);
		say(1, 60);
		analyse();
		for (long topic : labels().keySet()) {
			assertFalse(first.contains(topic));
		}
	}

	@Test
	void aWordOfOnePersonNamesNoTopicAndAPostWithoutWordsIsInNone() {
		List<Long> lamp = say(0, 40);
		say(1, 30);
		long empty = say(0, "fr", "oui !", "joy", null);
		analyse();
		assertEquals(null, topics().get(empty));
		assertNotEquals(Set.of(), of(lamp));
		for (Object[] term : tables.rows(TopicTables.TOPIC_TERMS)) {
			assertTrue((Integer) term[4] >= 2);
		}
		for (Object[] topic : tables.rows(TopicTables.TOPICS)) {
			assertTrue((Integer) topic[2] >= tables.settings().disclosureK());
		}
	}
}
