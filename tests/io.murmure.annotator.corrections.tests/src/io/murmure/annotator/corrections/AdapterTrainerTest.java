package io.murmure.annotator.corrections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.annotator.corrections.AdapterTrainer.Corrected;
import io.murmure.annotator.corrections.AdapterTrainer.Example;

/**
 * A made-up model of two labels. It tells the first far too readily: its log-odds are two too high. Of the second it knows nothing, while the third
 * number of the vector tells it.
 */
class AdapterTrainerTest {

	private static final double THRESHOLD = 0.5;
	private static final int POSTS = 3000;

	private final List<Corrected> posts = posts(new Random(1));
	private final AdapterTrainer trainer = new AdapterTrainer(posts.stream().map(Corrected::example).toList());

	@Test
	void aLabelThatIsToldTooReadilyIsToldAsOftenAsItHolds() {
		Adapter adapter = learnt(200);
		double before = f1(0, one -> one.example().told());
		double after = f1(0, one -> adapter.read(one.example().probabilities(), one.example().vector(), "fr").told());
		assertTrue(after > before + 0.05, before + " to " + after);
	}

	@Test
	void whatOnlyTheVectorKnowsIsLearnt() {
		Adapter adapter = learnt(200);
		double before = f1(1, one -> one.example().told());
		double after = f1(1, one -> adapter.read(one.example().probabilities(), one.example().vector(), "fr").told());
		assertTrue(after > before + 0.1, before + " to " + after);
	}

	@Test
	void tenCorrectionsDoNoHarm() {
		for (int seed = 0; seed < 10; seed++) {
			List<Corrected> few = new ArrayList<>(posts);
			java.util.Collections.shuffle(few, new Random(seed));
			Adapter adapter = trainer.learn(few.subList(0, 10));
			for (int label = 0; label < 2; label++) {
				double before = f1(label, one -> one.example().told());
				double after = f1(label, one -> adapter.read(one.example().probabilities(), one.example().vector(), "fr").told());
				assertTrue(after > before - 0.02, "label " + label + ", seed " + seed + ": " + before + " to " + after);
			}
		}
	}

	@Test
	void theSameCorrectionsTeachTheSame() {
		assertTrue(Arrays.equals(learnt(50).bytes(), learnt(50).bytes()));
	}

	@Test
	void aLabelThatTheModelDoesNotTellStaysUntold() {
		List<Corrected> blind = posts.stream().map(one -> new Corrected(new Example(new double[] { one.example().probabilities()[0], Double.NaN },
				new boolean[] { one.example().told()[0], false }, one.example().vector(), "fr"), one.holds())).toList();
		Adapter adapter = new AdapterTrainer(blind.stream().map(Corrected::example).toList()).learn(blind.subList(0, 50));
		Adapter.Told told = adapter.read(blind.get(0).example().probabilities(), blind.get(0).example().vector(), "fr");
		assertTrue(Double.isNaN(told.probabilities()[1]));
		assertEquals(false, told.told()[1]);
	}

	@Test
	void aModelWithoutVectorsIsAdaptedToo() {
		List<Corrected> bare = posts.stream().map(one -> new Corrected(new Example(one.example().probabilities(), one.example().told(), new float[0], "fr"),
				one.holds())).toList();
		Adapter adapter = new AdapterTrainer(bare.stream().map(Corrected::example).toList()).learn(bare.subList(0, 200));
		double before = f1(0, one -> one.example().told());
		assertTrue(f1(0, one -> adapter.read(one.example().probabilities(), new float[0], "fr").told()) > before + 0.05);
	}

	private Adapter learnt(int corrections) {
		return trainer.learn(posts.subList(0, corrections));
	}

	private static List<Corrected> posts(Random random) {
		return IntStream.range(0, POSTS).mapToObj(i -> {
			float[] vector = new float[8];
			for (int k = 0; k < vector.length; k++) {
				vector[k] = (float) random.nextGaussian();
			}
			double truth = 2 * random.nextGaussian() - 1.5;
			double[] probabilities = { odds(truth + 2), odds(random.nextGaussian()) };
			boolean[] told = { probabilities[0] >= THRESHOLD, probabilities[1] >= THRESHOLD };
			return new Corrected(new Example(probabilities, told, vector, "fr"),
					new boolean[] { random.nextDouble() < odds(2 * truth), random.nextDouble() < odds(3 * vector[2] - 1) });
		}).toList();
	}

	private static double odds(double logOdds) {
		return 1 / (1 + Math.exp(-logOdds));
	}

	private interface Telling {
		boolean[] of(Corrected post);
	}

	private double f1(int label, Telling telling) {
		int hits = 0;
		int told = 0;
		int present = 0;
		for (Corrected post : posts.subList(500, POSTS)) {
			boolean says = telling.of(post)[label];
			hits += says && post.holds()[label] ? 1 : 0;
			told += says ? 1 : 0;
			present += post.holds()[label] ? 1 : 0;
		}
		return 2.0 * hits / (told + present);
	}
}
