import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.analysis.meanings.MeaningsAnalysis;
import io.murmure.analysis.meanings.MeaningsParameters;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;
import io.murmure.testing.MemoryTables;

/**
 * New meanings of words. {@code joined STUDY}: how many pairs of its words that are made one, the first until the middle of its posts and the second since, are found, and how many other words are told.
 * {@code speed COUNT}: seconds on so many posts that are made up, a year of talk of 1 000 people in 20 circles about 200 subjects, each with words of its own by Zipf's law, in two languages.
 */
public final class MeaningsBench {

	private static final long BEGIN = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
	private static final long YEAR = 365L * 24 * 60 * 60;
	private static final int PEOPLE = 1000;
	private static final int CIRCLES = 20;
	private static final int SUBJECTS = 200;
	private static final int OWN_WORDS = 40;
	private static final int OTHER_WORDS = 30_000;
	private static final int LENGTH = 256;
	private static final int WORDS = 9;
	private static final int ROUNDS = 10;
	private static final int PAIRS = 10;
	/** In so many posts a word is that is joined, at least and at most. */
	private static final int LEAST = 60;
	private static final int MOST = 600;
	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	private MeaningsBench() {
	}

	public static void main(String[] arguments) throws ReflectiveOperationException {
		if (arguments[0].equals("joined")) {
			joined(Path.of(arguments[1]));
		} else {
			MemoryTables tables = new MemoryTables();
			makeUp(Integer.parseInt(arguments[1]), tables);
			long started = System.nanoTime();
			System.out.printf("%d words told, %.1f s%n", told(tables).size(), (System.nanoTime() - started) / 1e9);
		}
	}

	private static List<String> told(MemoryTables tables) {
		new MeaningsAnalysis().analyse(tables, Parameters.defaults(MeaningsParameters.class), tables, Progress.NONE);
		return tables.rows(FindingTables.MEANINGS).stream().map(row -> (String) row[1]).toList();
	}

	/** @param time microseconds since 1970 */
	private record Post(long id, long author, long time, String text, String language, float[] embedding) {
	}

	private static void joined(Path file) throws ReflectiveOperationException {
		List<Post> posts = new ArrayList<>();
		StudyStore store = (StudyStore) Class.forName("io.murmure.store.duckdb.DuckDbStore").getConstructor().newInstance();
		try (Study study = store.open(file, StudyStore.Access.READ)) {
			study.query("select post_id, author_id, time, text, language, embedding from posts join embeddings using (post_id) where language in ('fr', 'en') order by time, post_id").forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					posts.add(new Post(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.longs("time")[row], batch.texts("text")[row], batch.texts("language")[row], batch.vectors("embedding")[row]));
				}
			});
		}
		System.out.println(posts.size() + " posts, as they are: " + told(tables(posts, Map.of(), Map.of())).size() + " words told");
		int found = 0;
		int others = 0;
		for (int round = 0; round < ROUNDS; round++) {
			Map<String, String> before = new HashMap<>();
			Map<String, String> since = new HashMap<>();
			List<String> joined = join(posts, new Random(round), before, since);
			List<String> told = told(tables(posts, before, since));
			found += (int) told.stream().filter(joined::contains).count();
			others += (int) told.stream().filter(word -> !joined.contains(word)).count();
		}
		System.out.printf("%d of %d joined pairs found, %d other words told in %d rounds%n", found, ROUNDS * PAIRS, others, ROUNDS);
	}

	/** Pairs of words of the same language, none in more than twice as many posts as the other, and what both are called. */
	private static List<String> join(List<Post> posts, Random random, Map<String, String> before, Map<String, String> since) {
		List<String> joined = new ArrayList<>();
		Map<String, Map<String, Integer>> counts = new TreeMap<>();
		posts.forEach(post -> lemmas(post.text()).forEach(lemma -> counts.computeIfAbsent(post.language(), first -> new TreeMap<>()).merge(lemma, 1, Integer::sum)));
		List<String> languages = List.copyOf(counts.keySet());
		while (joined.size() < PAIRS) {
			Map<String, Integer> words = counts.get(languages.get(joined.size() % languages.size()));
			List<String> possible = words.keySet().stream().filter(word -> words.get(word) >= LEAST && words.get(word) <= MOST && !before.containsKey(word) && !since.containsKey(word)).toList();
			String one = possible.get(random.nextInt(possible.size()));
			String other = possible.get(random.nextInt(possible.size()));
			if (!one.equals(other) && Math.max(words.get(one), words.get(other)) <= 2 * Math.min(words.get(one), words.get(other))) {
				String name = word(OTHER_WORDS + joined.size(), true);
				before.put(one, name);
				since.put(other, name);
				joined.add(name);
			}
		}
		return joined;
	}

	private static Set<String> lemmas(String text) {
		Set<String> lemmas = new TreeSet<>();
		Words.forEach(text, word -> lemmas.add(Lemma.of(word)));
		return lemmas;
	}

	private static MemoryTables tables(List<Post> posts, Map<String, String> before, Map<String, String> since) {
		MemoryTables tables = new MemoryTables();
		for (int i = 0; i < posts.size(); i++) {
			Post post = posts.get(i);
			Map<String, String> names = i < posts.size() / 2 ? before : since;
			String text = WORD.matcher(post.text()).replaceAll(word -> names.getOrDefault(Lemma.of(word.group().toLowerCase(Locale.ROOT)), Matcher.quoteReplacement(word.group())));
			tables.add(Tables.POSTS, post.id(), "test", 1L, "channel", post.author(), null, post.time(), text, null, null, null, null, "");
			tables.add(Tables.LANGUAGES, post.id(), post.language(), 1.0);
			tables.add(Tables.EMBEDDINGS, post.id(), post.embedding());
		}
		return tables;
	}

	private static void makeUp(int count, MemoryTables tables) {
		Random random = new Random(5);
		float[][] centres = new float[SUBJECTS][LENGTH];
		for (float[] centre : centres) {
			for (int i = 0; i < LENGTH; i++) {
				centre[i] = (float) random.nextGaussian();
			}
		}
		for (long person = 0; person < PEOPLE; person++) {
			tables.add(Tables.MEMBERS, 1 + person % CIRCLES, person, 1.0);
		}
		for (long post = 1; post <= count; post++) {
			boolean french = random.nextInt(3) > 0;
			int subject = random.nextInt(SUBJECTS);
			StringBuilder text = new StringBuilder();
			for (int word = 0; word < WORDS; word++) {
				boolean own = random.nextInt(3) == 0;
				text.append(word(own ? subject * OWN_WORDS + zipf(random, OWN_WORDS) : SUBJECTS * OWN_WORDS + zipf(random, OTHER_WORDS), french)).append(' ');
			}
			long time = (BEGIN + YEAR * post / count) * 1_000_000;
			tables.add(Tables.POSTS, post, "test", 1L, "channel", (long) random.nextInt(PEOPLE), null, time, text.toString(), null, null, null, null, "");
			tables.add(Tables.LANGUAGES, post, french ? "fr" : "en", 1.0);
			float[] embedding = new float[LENGTH];
			for (int i = 0; i < LENGTH; i++) {
				embedding[i] = (float) (random.nextGaussian() + 0.7 * centres[subject][i]);
			}
			tables.add(Tables.EMBEDDINGS, post, embedding);
		}
	}

	private static int zipf(Random random, int most) {
		return (int) Math.exp(random.nextDouble() * Math.log(most));
	}

	/** Letters that no other number has, and the language. */
	private static String word(int number, boolean french) {
		StringBuilder word = new StringBuilder(french ? "a" : "o");
		for (int rest = number, letter = 0; letter < 4; letter++, rest /= 20) {
			word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20));
		}
		return word.toString();
	}
}
