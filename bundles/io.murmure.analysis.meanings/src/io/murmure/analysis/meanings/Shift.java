package io.murmure.analysis.meanings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether the company of a word is another from some day on: the squared distance of its mean company before and since (the prototype distance of A. Kutuzov, L. Øvrelid, T. Szymanski, E. Velldal, "Diachronic word
 * embeddings and semantic shifts", COLING 2018, and of SemEval-2020 task 1), weighed by how many occasions lie on both sides, on the one of a few days where it is greatest.
 *
 * <p>What chance does is known from exchanging the occasions of a word within each circle, so that it is no change of who talks. The tail of so few exchanges is that of a Pearson type III distribution with their
 * first three moments (P. Mielke, K. Berry, "Permutation Methods", 2001, chapter 2), so that it can be told how unlikely is what none of them reached. What is clearly nothing is not drawn to the end. O(draws x
 * occasions x components).
 *
 * @param day    the first day of the new company: of all days the one on which the distance is greatest
 * @param p      the probability that chance makes as great a change
 * @param errors how far the change lies above what chance makes of it, in standard deviations
 */
record Shift(long day, double p, double errors) {

	private static final int CUTS = 8;
	private static final int FIRST_DRAWS = 40;
	private static final double CLEARLY_NOTHING = 0.1;

	/** The less sure of both: what it says is so only where both are (R. Berger, "Multiparameter hypothesis testing and acceptance sampling", Technometrics 24, 1982). */
	Shift and(Shift other) {
		return other.p > p ? new Shift(day, other.p, Math.min(errors, other.errors)) : this;
	}

	/**
	 * @param least so many days with the word lie on either side
	 * @return nothing where no day has so many
	 */
	static Optional<Shift> of(Occasions occasions, int least, int draws, long seed) {
		int[] possible = possible(occasions.days(), least);
		if (possible.length == 0) {
			return Optional.empty();
		}
		int[] cuts = some(possible);
		float[][] companies = occasions.companies().clone();
		double greatest = greatest(companies, cuts);
		long day = occasions.days()[possible[best(apart(companies, possible))]];
		double[] drawn = new double[draws];
		List<int[]> circles = places(occasions.circles());
		SplittableRandom random = new SplittableRandom(seed);
		int asGreat = 0;
		for (int draw = 0; draw < draws; draw++) {
			circles.forEach(circle -> shuffle(companies, circle, random));
			drawn[draw] = greatest(companies, cuts);
			asGreat += drawn[draw] >= greatest ? 1 : 0;
			if (draw + 1 == FIRST_DRAWS && asGreat >= CLEARLY_NOTHING * FIRST_DRAWS) {
				return Optional.of(new Shift(day, asGreat / (double) FIRST_DRAWS, 0));
			}
		}
		PearsonThree chance = PearsonThree.of(drawn);
		return Optional.of(new Shift(day, chance.atLeast(greatest), chance.errors(greatest)));
	}

	/** Occasions with which a new day begins, so that enough days lie on either side. */
	private static int[] possible(long[] days, int least) {
		int[] begins = IntStream.range(0, days.length).filter(i -> i == 0 || days[i] > days[i - 1]).toArray();
		return Arrays.copyOfRange(begins, Math.min(least, begins.length), Math.max(Math.min(least, begins.length), begins.length - least + 1));
	}

	/** Spread evenly: exchanges need not try every day to know what chance does. */
	private static int[] some(int[] possible) {
		return possible.length <= CUTS ? possible : IntStream.range(0, CUTS).map(cut -> possible[(int) ((possible.length - 1L) * cut / (CUTS - 1))]).toArray();
	}

	private static double greatest(float[][] companies, int[] cuts) {
		return Arrays.stream(apart(companies, cuts)).max().orElseThrow();
	}

	/** The first of the greatest. */
	private static int best(double[] apart) {
		return IntStream.range(0, apart.length).reduce((one, other) -> apart[other] > apart[one] ? other : one).orElseThrow();
	}

	private static double[] apart(float[][] companies, int[] cuts) {
		int n = companies.length;
		float[] after = new float[companies[0].length];
		for (float[] company : companies) {
			Vectors.add(after, company, 1);
		}
		float[] before = new float[after.length];
		double[] apart = new double[cuts.length];
		int next = 0;
		for (int cut = 0; cut < cuts.length; cut++) {
			for (; next < cuts[cut]; next++) {
				Vectors.add(before, companies[next], 1);
				Vectors.add(after, companies[next], -1);
			}
			apart[cut] = Vectors.apart(before, next, after, n - next) * next * (n - next) / n;
		}
		return apart;
	}

	/** The places of the occasions of each circle, in the order in which circles come first. */
	private static List<int[]> places(int[] circles) {
		return Arrays.stream(circles).distinct().mapToObj(circle -> IntStream.range(0, circles.length).filter(i -> circles[i] == circle).toArray()).toList();
	}

	private static void shuffle(float[][] companies, int[] places, SplittableRandom random) {
		for (int i = places.length - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			float[] company = companies[places[i]];
			companies[places[i]] = companies[places[other]];
			companies[places[other]] = company;
		}
	}
}
