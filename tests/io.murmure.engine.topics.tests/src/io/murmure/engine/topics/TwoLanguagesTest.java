package io.murmure.engine.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;

/** A village talks of six things in French, and some of its people in English: the languages share no word, and each post's embedding tells little of its subject. */
class TwoLanguagesTest {

	private static final int LENGTH = 48;
	private static final double NOISE = 2.5;
	private static final int OF_THE_SUBJECT = 2;
	private static final List<List<String>> FRENCH = List.of(List.of("boulanger", "farine", "levain", "fournil", "miche", "croûte", "pétrin", "seigle"),
			List.of("fanfare", "tambour", "clairon", "répétition", "chorale", "partition", "kiosque", "concert"),
			List.of("potager", "semis", "arrosoir", "limace", "tomates", "compost", "bêche", "haricots"),
			List.of("écluse", "péniche", "halage", "batelier", "crue", "berge", "amarre", "rivière"),
			List.of("infirmière", "ordonnance", "vaccin", "fièvre", "pansement", "cabinet", "toux", "comprimé"),
			List.of("chaudière", "radiateur", "isolation", "plombier", "fuite", "thermostat", "fioul", "tuyau"));
	private static final List<List<String>> ENGLISH = List.of(List.of("baker", "dough", "oven", "sourdough", "loaf", "yeast", "knead", "wholemeal"),
			List.of("brass", "drums", "bugle", "rehearsal", "choir", "songbook", "stage", "tune"),
			List.of("vegetables", "seedlings", "watering", "slugs", "greenhouse", "mulch", "spade", "runner-beans"),
			List.of("lock-keeper", "barge", "towpath", "skipper", "flood", "riverbank", "mooring", "ferry"),
			List.of("nurse", "prescription", "jab", "fever", "bandage", "surgery", "cough", "pill"),
			List.of("boiler", "heating", "draught", "plumber", "leak", "dial", "kerosene", "pipework"));
	private static final List<String> FRENCH_CHAT = List.of("voilà", "demain", "matin", "trouve", "dimanche", "merci", "regarde", "vraiment", "toujours", "besoin", "place", "heure", "semaine", "village", "voisine");
	private static final List<String> ENGLISH_CHAT = List.of("tomorrow", "morning", "thanks", "sunday", "really", "always", "looking", "found", "week", "hour", "place", "neighbour", "someone", "today", "lovely");

	private final SplittableRandom random = new SplittableRandom(29);
	private final Documents documents = new Documents();
	private final List<float[]> embeddings = new ArrayList<>();
	private final List<Integer> subjects = new ArrayList<>();
	private final List<String> languages = new ArrayList<>();

	private void say(int subject, String language, float[] place, float[] accent) {
		boolean french = language.equals("fr");
		Map<String, String> words = new TreeMap<>();
		for (int word = 0; word < 5; word++) {
			List<String> from = word < OF_THE_SUBJECT ? (french ? FRENCH : ENGLISH).get(subject) : french ? FRENCH_CHAT : ENGLISH_CHAT;
			String said = from.get(random.nextInt(from.size()));
			words.put(said, said);
		}
		documents.add(language, words);
		float[] embedding = direction(NOISE);
		Vectors.add(embedding, place, 1);
		Vectors.add(embedding, accent, 1);
		embeddings.add(Vectors.unit(embedding));
		subjects.add(subject);
		languages.add(language);
	}

	private float[] direction(double length) {
		float[] direction = new float[LENGTH];
		for (int d = 0; d < LENGTH; d++) {
			direction[d] = (float) (random.nextDouble() - 0.5);
		}
		return Vectors.scaled(Vectors.unit(direction), (float) length);
	}

	private void village(int french, int english) {
		float[] accent = direction(1);
		for (int subject = 0; subject < FRENCH.size(); subject++) {
			float[] place = direction(1);
			for (int post = 0; post < french + english; post++) {
				boolean isFrench = post < french;
				say(subject, isFrench ? "fr" : "en", place, isFrench ? new float[LENGTH] : accent);
			}
		}
	}

	private int[] topics() {
		return new TopicFinder(6, 0.5, 1).find(embeddings.toArray(float[][]::new), documents, Progress.NONE).placements().stream().mapToInt(Placement::topic).toArray();
	}

	@Test
	void aFewPostsInAnotherLanguageLieWhereTheirSubjectLiesAndNotWhereTheirLanguageDoes() {
		village(30, 7);
		assertTopicsAreThoseOfSubjects();
	}

	@Test
	void asManyPostsInEachLanguageMakeTopicsOfBoth() {
		village(25, 25);
		assertTopicsAreThoseOfSubjects();
	}

	private void assertTopicsAreThoseOfSubjects() {
		int[] topics = topics();
		assertTrue(togetherAcross(topics) >= 0.8, "together across languages: " + togetherAcross(topics));
		assertTrue(rightAcross(topics) >= 0.8, "of one subject where together: " + rightAcross(topics));
	}

	@Test
	void aSubjectOfOneLanguageAloneStaysATopic() {
		int both = 3;
		int all = 5;
		for (int subject = 0; subject < all; subject++) {
			float[] place = direction(1);
			for (int post = 0; post < 25; post++) {
				say(subject, subject < both && post >= 20 ? "en" : "fr", place, new float[LENGTH]);
			}
		}
		int[] topics = topics();
		for (int subject = both; subject < all; subject++) {
			assertTrue(mostInOneTopic(subject, topics) >= 20, "subject " + subject);
		}
		assertEquals(all, Arrays.stream(topics).filter(topic -> topic >= 0).distinct().count());
	}

	private long mostInOneTopic(int subject, int[] topics) {
		return Arrays.stream(topics).distinct().filter(topic -> topic >= 0)
				.mapToLong(topic -> IntStream.range(0, topics.length).filter(post -> topics[post] == topic && subjects.get(post) == subject).count()).max().orElse(0);
	}

	/** The share of pairs of two languages and one subject that are in one topic. */
	private double togetherAcross(int[] topics) {
		return share(topics, true);
	}

	/** The share of pairs of two languages in one topic that are of one subject. */
	private double rightAcross(int[] topics) {
		return share(topics, false);
	}

	private double share(int[] topics, boolean ofSubject) {
		int all = 0;
		int both = 0;
		for (int one = 0; one < topics.length; one++) {
			for (int other = 0; other < one; other++) {
				boolean subject = subjects.get(one).equals(subjects.get(other));
				boolean topic = topics[one] >= 0 && topics[one] == topics[other];
				if (!languages.get(one).equals(languages.get(other)) && (ofSubject ? subject : topic)) {
					all++;
					both += subject && topic ? 1 : 0;
				}
			}
		}
		return both / (double) all;
	}
}
