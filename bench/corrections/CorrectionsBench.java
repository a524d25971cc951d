import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import io.murmure.annotator.corrections.Adapter;
import io.murmure.annotator.corrections.AdapterTrainer;
import io.murmure.annotator.corrections.AdapterTrainer.Corrected;
import io.murmure.annotator.corrections.AdapterTrainer.Example;
import io.murmure.core.correction.Suggestions;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.HeadScores;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.Reading.HeadReading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.engine.djl.DjlModelEngine;

/**
 * What corrections bring on GoEmotions: MODEL EKMAN-FOLDER. A study is 5 000 posts of the training part, drawn anew for each seed; the listener says of
 * some of them how they read (as they are labelled); the model stays as it is; macro-F1 over the seven labels is measured on the whole dev part.
 */
public final class CorrectionsBench {

	private static final int READ = 12_000;
	private static final int STUDY = 5_000;
	private static final int SEEDS = 5;
	private static final double STUDENT_OF_FIVE = 2.776;
	private static final int[] COUNTS = { 20, 50, 100, 200, 400 };

	private final Head head;

	private CorrectionsBench(Head head) {
		this.head = head;
	}

	/** A post with its true labels. */
	private record Post(Example example, boolean[] holds) {
	}

	/** Which posts of a study the listener looks at. */
	private interface Listener {
		List<Integer> pick(List<Post> study, int count, Random random);
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("OPT_OUT_TRACKING", "true");
		Path data = Path.of(arguments[1]);
		try (ReadingSession model = new DjlModelEngine().open(arguments[0], new ReadingOptions(Precision.FP32, true), Progress.NONE)) {
			CorrectionsBench bench = new CorrectionsBench(model.head(Head.EMOTION).orElseThrow());
			List<String> names = Files.readAllLines(data.resolve("labels.txt"));
			List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("train.tsv")));
			Collections.shuffle(lines, new Random(0));
			List<Post> train = bench.read(model, lines.subList(0, READ), names);
			List<Post> dev = bench.read(model, Files.readAllLines(data.resolve("dev.tsv")), names);
			bench.tell(model.identity().id(), train, dev);
		}
		System.exit(0);
	}

	private List<Post> read(ReadingSession model, List<String> lines, List<String> names) {
		List<Post> posts = new ArrayList<>();
		List<Reading> readings = model.read(lines.stream().map(line -> Utterance.in("en", line.split("\t")[0])).toList(), Progress.NONE);
		for (int i = 0; i < lines.size(); i++) {
			HeadReading told = readings.get(i).head(Head.EMOTION);
			if (readings.get(i).unread().isEmpty()) {
				List<String> truth = Arrays.stream(lines.get(i).split("\t")[1].split(",")).map(label -> names.get(Integer.parseInt(label))).toList();
				double[] probabilities = IntStream.range(0, told.probabilities().length).mapToDouble(label -> told.probabilities()[label]).toArray();
				posts.add(new Post(new Example(probabilities, flags(told.told()), readings.get(i).embedding(), "en"), flags(truth)));
			}
		}
		return posts;
	}

	private boolean[] flags(List<String> labels) {
		boolean[] flags = new boolean[head.labels().size()];
		labels.stream().map(head.labels()::indexOf).filter(label -> label >= 0).forEach(label -> flags[label] = true);
		return flags;
	}

	private void tell(String model, List<Post> train, List<Post> dev) {
		double before = macroF1(dev, post -> post.example.told());
		System.out.printf(Locale.ROOT, "%s reads GoEmotions (7 labels, %d posts) with macro-F1 %.2f%n", model, dev.size(), 100 * before);
		row("posts as the workbench suggests them", this::suggested, train, dev, before);
		row("of these, only posts that read wrong", (study, count, random) -> suggested(study, count, random, true), train, dev, before);
		row("posts at random", (study, count, random) -> random.ints(0, study.size()).distinct().limit(count).boxed().toList(), train, dev, before);
	}

	private void row(String name, Listener listener, List<Post> train, List<Post> dev, double before) {
		for (int count : COUNTS) {
			double[] gains = new double[SEEDS];
			for (int seed = 0; seed < SEEDS; seed++) {
				Random random = new Random(seed);
				List<Post> study = new ArrayList<>(train);
				Collections.shuffle(study, random);
				study = study.subList(0, STUDY);
				List<Post> seen = study;
				List<Corrected> corrections = listener.pick(study, count, random).stream()
						.map(i -> new Corrected(seen.get(i).example, seen.get(i).holds)).toList();
				Adapter adapter = new AdapterTrainer(study.stream().map(Post::example).toList()).learn(corrections);
				gains[seed] = 100 * (macroF1(dev, post -> adapter.read(post.example.probabilities(), post.example.vector(), "en").told()) - before);
			}
			double mean = Arrays.stream(gains).average().orElseThrow();
			double deviation = Math.sqrt(Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum() / (SEEDS - 1));
			double half = STUDENT_OF_FIVE * deviation / Math.sqrt(SEEDS);
			System.out.printf(Locale.ROOT, "%-38s %4d corrections: %+.2f points [%+.2f, %+.2f], seeds %s%n", name, count, mean, mean - half, mean + half,
					Arrays.stream(gains).mapToObj(gain -> String.format(Locale.ROOT, "%+.2f", gain)).toList());
		}
	}

	private List<Integer> suggested(List<Post> study, int count, Random random) {
		return suggested(study, count, random, false);
	}

	private List<Integer> suggested(List<Post> study, int count, Random random, boolean wrong) {
		List<Integer> order = new ArrayList<>(IntStream.range(0, study.size()).boxed().toList());
		Collections.shuffle(order, random);
		List<List<Long>> told = IntStream.range(0, head.labels().size()).mapToObj(label -> order.stream()
				.filter(i -> study.get(i).example.told()[label] && !(wrong && Arrays.equals(study.get(i).example.told(), study.get(i).holds)))
				.map(Integer::longValue).toList()).toList();
		return Suggestions.inTurn(told, count).stream().map(Long::intValue).toList();
	}

	/** Which labels are told of a post. */
	private interface Telling {
		boolean[] of(Post post);
	}

	private double macroF1(List<Post> posts, Telling telling) {
		HeadScores scores = new HeadScores(head);
		posts.forEach(post -> scores.add(words(post.holds), new HeadReading(new float[head.labels().size()], words(telling.of(post)))));
		return scores.macroF1();
	}

	private List<String> words(boolean[] flags) {
		return IntStream.range(0, flags.length).filter(i -> flags[i]).mapToObj(head.labels()::get).toList();
	}
}
