import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.engine.topics.ClassTerms;
import io.murmure.engine.topics.Documents;
import io.murmure.engine.topics.Quality;
import io.murmure.engine.topics.TopicFinder;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/**
 * Topics of a study beside those of latent Dirichlet allocation by MALLET (1 000 rounds, hyperparameters learnt) on the same posts, the same words and as many topics:
 * {@code quality STUDY [LABELS]}; LABELS has a post and, after a tab, the group that people put it into, a line. Time and memory on posts that are made up: {@code speed COUNT}.
 */
public final class TopicsBench {

	private static final int MEASURED = 10;
	private static final int ROUNDS = 1000;
	private static final int LENGTH = 256;

	private final List<float[]> embeddings = new ArrayList<>();
	private final List<List<String>> texts = new ArrayList<>();
	private final List<String> languages = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();
	private final Documents documents = new Documents();

	public static void main(String[] arguments) throws Exception {
		TopicsBench bench = new TopicsBench();
		if (arguments[0].equals("quality")) {
			bench.read(Path.of(arguments[1]), arguments.length > 2 ? labels(Path.of(arguments[2])) : Map.of());
			bench.compare();
		} else {
			bench.makeUp(Integer.parseInt(arguments[1]));
			bench.ours();
		}
	}

	private static Map<String, String> labels(Path file) throws IOException {
		Map<String, String> labels = new HashMap<>();
		Files.readAllLines(file).stream().map(line -> line.split("\t")).forEach(line -> labels.put(line[0], line[1]));
		return labels;
	}

	private void read(Path file, Map<String, String> labelOf) throws ReflectiveOperationException {
		StudyStore store = (StudyStore) Class.forName("io.murmure.store.duckdb.DuckDbStore").getConstructor().newInstance();
		try (Study study = store.open(file, StudyStore.Access.READ)) {
			study.query("select text, language, embedding from posts join embeddings using (post_id) order by post_id").forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					embeddings.add(batch.vectors("embedding")[row]);
					List<String> words = new ArrayList<>();
					Words.forEach(batch.texts("text")[row], words::add);
					add(batch.texts("language")[row], words);
					labels.add(labelOf.getOrDefault(batch.texts("text")[row].strip().replaceAll("\\s+", " "), ""));
				}
			});
		}
	}

	private void add(String language, List<String> words) {
		Map<String, String> written = new TreeMap<>();
		words.forEach(word -> written.putIfAbsent(Lemma.of(word), word));
		documents.add(language == null ? "" : language, written);
		texts.add(List.copyOf(written.keySet()));
		languages.add(language == null ? "" : language);
	}

	/** 200 subjects in two languages with words by Zipf's law, a third of all posts about none of them. */
	private void makeUp(int count) {
		Random random = new Random(5);
		float[][] centres = new float[200][LENGTH];
		for (float[] centre : centres) {
			for (int i = 0; i < LENGTH; i++) {
				centre[i] = (float) random.nextGaussian();
			}
		}
		for (int post = 0; post < count; post++) {
			int subject = random.nextInt(3) == 0 ? -1 : random.nextInt(centres.length);
			float[] vector = new float[LENGTH];
			for (int i = 0; i < LENGTH; i++) {
				vector[i] = (float) (random.nextGaussian() + (subject < 0 ? 0 : 0.7 * centres[subject][i]));
			}
			embeddings.add(vector);
			String language = random.nextInt(3) == 0 ? "en" : "fr";
			List<String> words = new ArrayList<>();
			for (int w = 0; w < 9; w++) {
				boolean own = subject >= 0 && random.nextInt(3) == 0;
				words.add(own ? word(subject * 40 + (int) (40 * Math.pow(random.nextDouble(), 2)), language) : word(8000 + (int) (30_000 * Math.pow(random.nextDouble(), 4)), language));
			}
			add(language, words);
		}
	}

	/** Five letters that no other number has, and the language. */
	private static String word(int number, String language) {
		StringBuilder word = new StringBuilder(language.equals("fr") ? "a" : "o");
		for (int rest = number, letter = 0; letter < 4; letter++, rest /= 20) {
			word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
		}
		return word.toString();
	}

	private int ours() {
		long started = System.nanoTime();
		int least = (int) Math.max(6, Math.min(60, Math.round(Math.sqrt(embeddings.size()) / 3)));
		TopicFinder.Found found = new TopicFinder(least, 0.5, 1).find(embeddings.toArray(float[][]::new), documents, Progress.NONE);
		double seconds = (System.nanoTime() - started) / 1e9;
		int[] of = found.placements().stream().mapToInt(placement -> placement.topic()).toArray();
		List<List<ClassTerms.Term>> terms = new ClassTerms(documents, document -> of[document], found.count()).best(document -> document, MEASURED, 2);
		tell("Murmure", found.count(), terms.stream().map(words -> words.stream().mapToInt(ClassTerms.Term::number).toArray()).toList(), seconds,
				IntStream.of(of).filter(topic -> topic < 0).count() / (double) of.length);
		if (!labels.isEmpty()) {
			System.out.println("               " + new BothLanguages(of, languages, labels).told());
		}
		return found.count();
	}

	private void compare() throws IOException {
		System.out.println(embeddings.size() + " posts");
		int topics = ours();
		long started = System.nanoTime();
		Alphabet alphabet = new Alphabet();
		InstanceList instances = new InstanceList(alphabet, null);
		for (List<String> words : texts) {
			instances.add(new Instance(new FeatureSequence(alphabet, words.stream().mapToInt(word -> alphabet.lookupIndex(word)).toArray()), null, "", ""));
		}
		ParallelTopicModel.logger.setLevel(java.util.logging.Level.OFF);
		ParallelTopicModel lda = new ParallelTopicModel(topics, topics, 0.01);
		lda.setRandomSeed(1);
		lda.setNumThreads(1);
		lda.setNumIterations(ROUNDS);
		lda.setOptimizeInterval(10);
		lda.addInstances(instances);
		lda.estimate();
		double seconds = (System.nanoTime() - started) / 1e9;
		Map<String, Integer> numbers = numbers();
		List<int[]> words = Arrays.stream(lda.getTopWords(MEASURED)).map(best -> Arrays.stream(best).mapToInt(word -> numbers.get(word.toString())).toArray()).toList();
		tell("MALLET's LDA", topics, words, seconds, 0);
	}

	/** Terms are numbered as they come. */
	private Map<String, Integer> numbers() {
		Map<String, Integer> numbers = new TreeMap<>();
		texts.forEach(words -> words.forEach(word -> numbers.putIfAbsent(word, numbers.size())));
		return numbers;
	}

	private static void tell(String who, int topics, List<int[]> words, double seconds, double none, Documents documents) {
		Quality quality = Quality.of(words, documents);
		System.out.printf("%-14s %4d topics, coherence (NPMI) %.3f, diversity %.3f, %3.0f %% in none, %.1f s%n", who, topics, quality.coherence(), quality.diversity(), 100 * none,
				seconds);
	}

	private void tell(String who, int topics, List<int[]> words, double seconds, double none) {
		tell(who, topics, words, seconds, none, documents);
	}
}
