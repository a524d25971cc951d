package io.murmure.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.progress.Progress;

/**
 * Invented people who write a different number of posts each, some of them always angry, some never: posts of one person hang together.
 *
 * @param people how many
 * @param both   the share of them who are on both sides
 * @param lift   how much likelier a post of the second side is angry
 */
record Drawn(int people, double both, double lift) {

	private static final int K = 5;
	private static final List<String> VOCABULARY = List.of("pont", "vélo", "pluie", "lumière", "marché", "école", "jardin", "atelier", "canal", "frein");
	static final Rigour QUICK = new Rigour(999, 200, 50, 0.05, 7);

	Comparison compare(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<Person> all = new ArrayList<>();
		for (int i = 0; i < people; i++) {
			Person person = new Person();
			double temper = random.nextDouble() < 0.3 ? 0.6 : 0.05;
			String hobby = VOCABULARY.get(random.nextInt(VOCABULARY.size()));
			int lone = random.nextInt(2);
			boolean onBoth = random.nextDouble() < both;
			for (int side = 0; side < 2; side++) {
				if (onBoth || side == lone) {
					write(person, side, temper, hobby, random);
				}
			}
			all.add(person);
		}
		Crowd crowd = new CrowdBuilder(all, new Wording(), 30, 30).build(QUICK.words());
		return Contrasts.corrected(List.of(new Contrasts(crowd, K, QUICK).compare(Progress.NONE)), QUICK.level()).getFirst();
	}

	private void write(Person person, int side, double temper, String hobby, SplittableRandom random) {
		int posts = 1 + (int) (-6 * Math.log(1 - random.nextDouble()));
		for (int post = 0; post < posts; post++) {
			double angry = Math.min(0.95, temper + (side == 1 ? lift : 0));
			person.post(side);
			person.read(side, Measure.Kind.EMOTION, List.of(random.nextDouble() < angry ? "anger" : random.nextBoolean() ? "joy" : "neutral"));
			person.say(side, List.of(random.nextDouble() < 0.7 ? hobby : VOCABULARY.get(random.nextInt(VOCABULARY.size()))));
		}
	}
}
