import java.util.Arrays;
import java.util.SplittableRandom;

/** A network with known communities: sizes from a power law of exponent 2 from 5 to 150, degrees from one of exponent 2.5 from 5 to 100, mixing 0.3. */
record Planted(int nodes, int[] source, int[] target, int[] community) {

	private static final double MIXING = 0.3;

	static Planted of(int nodes, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		int[] community = new int[nodes];
		int[] source = new int[nodes * 10];
		int[] target = new int[nodes * 10];
		int[] outer = new int[nodes * 60];
		int ties = 0;
		int stubs = 0;
		for (int begin = 0, label = 0; begin < nodes; label++) {
			int end = Math.min(nodes, begin + powerLaw(random, 2, 5, 150));
			for (int v = begin; v < end; v++) {
				community[v] = label;
				double degree = powerLaw(random, 2.5, 5, 100);
				int inside = (int) (Math.min(end - begin - 1, degree * (1 - MIXING)) / 2 + random.nextDouble());
				for (int k = 0; k < inside && ties < source.length; k++) {
					source[ties] = v;
					target[ties++] = begin + random.nextInt(end - begin);
				}
				for (int k = (int) (degree * MIXING + random.nextDouble()); k > 0 && stubs < outer.length; k--) {
					outer[stubs++] = v;
				}
			}
			begin = end;
		}
		for (int i = stubs - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			int stub = outer[i];
			outer[i] = outer[other];
			outer[other] = stub;
		}
		for (int i = 0; i + 1 < stubs && ties < source.length; i += 2) {
			source[ties] = outer[i];
			target[ties++] = outer[i + 1];
		}
		return new Planted(nodes, Arrays.copyOf(source, ties), Arrays.copyOf(target, ties), community);
	}

	private static int powerLaw(SplittableRandom random, double exponent, double low, double high) {
		double a = Math.pow(low, 1 - exponent);
		double b = Math.pow(high + 1, 1 - exponent);
		return (int) Math.pow(a + random.nextDouble() * (b - a), 1 / (1 - exponent));
	}

	/** The share of the five nearest of a thousand nodes that are of their own community. */
	double purity(float[] x, float[] y) {
		SplittableRandom random = new SplittableRandom(5);
		int own = 0;
		for (int tries = 0; tries < 1000; tries++) {
			int v = random.nextInt(nodes);
			float[] near = new float[5];
			int[] who = new int[5];
			Arrays.fill(near, Float.MAX_VALUE);
			for (int u = 0; u < nodes; u++) {
				float distance = (x[u] - x[v]) * (x[u] - x[v]) + (y[u] - y[v]) * (y[u] - y[v]);
				int at = 5;
				for (; at > 0 && u != v && distance < near[at - 1]; at--) {
					if (at < 5) {
						near[at] = near[at - 1];
						who[at] = who[at - 1];
					}
				}
				if (at < 5) {
					near[at] = distance;
					who[at] = u;
				}
			}
			for (int u : who) {
				own += community[u] == community[v] ? 1 : 0;
			}
		}
		return own / 5000.0;
	}
}
