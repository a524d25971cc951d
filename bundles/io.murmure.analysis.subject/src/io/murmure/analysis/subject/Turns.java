package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Days from which on feelings are others than before: binary segmentation (Scott and Knott 1974) of what people say day by day, each turn held against shuffled days (a
 * permutation test of the greatest difference of means, as in Olshen et al. 2004, "Circular binary segmentation"). A person counts once a day; enough people must speak on both sides.
 * O(shuffles x people and days) a span.
 */
final class Turns {

	private static final int SHUFFLES = 999;
	private static final double LEAST_CHANCE = 0.01;
	private static final long SEED = 20_260_409;

	/**
	 * @param day    first day of the new mood
	 * @param chance of so great a difference if feelings did not depend on the day
	 */
	record Turn(long day, double chance) {
	}

	/** What a person said on a day, as a mean in [-1, 1]. */
	private record Said(long day, long author, double value) {
	}

	private final int enough;
	private final SplittableRandom random = new SplittableRandom(SEED);

	/** @param enough people on both sides */
	Turns(int enough) {
		this.enough = enough;
	}

	/** @param day a number that grows by day */
	List<Turn> in(List<Voice> voices, ToLongFunction<Voice> day) {
		Map<Long, Map<Long, double[]>> days = new TreeMap<>();
		for (Voice voice : voices) {
			double[] sum = days.computeIfAbsent(day.applyAsLong(voice), first -> new TreeMap<>()).computeIfAbsent(voice.author(), first -> new double[2]);
			sum[0] += voice.sentiment();
			sum[1]++;
		}
		List<Said> said = new ArrayList<>();
		days.forEach((one, people) -> people.forEach((author, sum) -> said.add(new Said(one, author, sum[0] / sum[1]))));
		List<Turn> turns = new ArrayList<>();
		search(said, turns);
		return turns;
	}

	private void search(List<Said> said, List<Turn> turns) {
		boolean[] allowed = cuts(said);
		double[] values = said.stream().mapToDouble(Said::value).toArray();
		int best = best(values, allowed);
		if (best < 0) {
			return;
		}
		double found = difference(values, best);
		int asGreat = 1;
		double[] shuffled = values.clone();
		for (int i = 0; i < SHUFFLES; i++) {
			shuffle(shuffled);
			asGreat += difference(shuffled, best(shuffled, allowed)) >= found ? 1 : 0;
		}
		double chance = asGreat / (SHUFFLES + 1.0);
		if (chance <= LEAST_CHANCE) {
			search(said.subList(0, best), turns);
			turns.add(new Turn(said.get(best).day(), chance));
			search(said.subList(best, said.size()), turns);
		}
	}

	/** Before which a new span may begin: where a day begins and enough people speak before and from there. */
	private boolean[] cuts(List<Said> said) {
		boolean[] allowed = new boolean[said.size()];
		Set<Long> people = new HashSet<>();
		for (int i = 0; i < said.size(); i++) {
			allowed[i] = people.size() >= enough && said.get(i).day() != said.get(i - 1).day();
			people.add(said.get(i).author());
		}
		people.clear();
		for (int i = said.size() - 1; i >= 0; i--) {
			people.add(said.get(i).author());
			allowed[i] &= people.size() >= enough;
		}
		return allowed;
	}

	private static int best(double[] values, boolean[] allowed) {
		double whole = 0;
		for (double value : values) {
			whole += value;
		}
		int best = -1;
		double most = -1;
		double before = 0;
		for (int cut = 0; cut < values.length; cut++) {
			if (allowed[cut]) {
				double difference = difference(before, whole, cut, values.length);
				if (difference > most) {
					most = difference;
					best = cut;
				}
			}
			before += values[cut];
		}
		return best;
	}

	private static double difference(double[] values, int cut) {
		double before = 0;
		double whole = 0;
		for (int i = 0; i < values.length; i++) {
			before += i < cut ? values[i] : 0;
			whole += values[i];
		}
		return difference(before, whole, cut, values.length);
	}

	/** Of the means, weighed by how many stand on both sides. */
	private static double difference(double before, double whole, int cut, int all) {
		return Math.abs((whole - before) / (all - cut) - before / cut) * Math.sqrt((double) cut * (all - cut) / all);
	}

	private void shuffle(double[] values) {
		for (int i = values.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			double value = values[i];
			values[i] = values[j];
			values[j] = value;
		}
	}
}
