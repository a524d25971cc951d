import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes a network with known communities: sizes from a power law of exponent 2 from 5 to 150, degrees from one of exponent 2.5 from 4 to 100 (about eight on average), mixing 0.3;
 * no tie twice. The file holds the number of nodes, then source and target of each tie: four bytes each, the highest first. Usage: Planted NODES FILE
 */
public final class Planted {

	private static final double MIXING = 0.3;
	private static final long SEED = 1;

	public static void main(String[] arguments) throws IOException {
		int nodes = Integer.parseInt(arguments[0]);
		long[] ties = ties(nodes, new SplittableRandom(SEED));
		try (OutputStream file = Files.newOutputStream(Path.of(arguments[1])); DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16))) {
			out.writeInt(nodes);
			for (long tie : ties) {
				out.writeInt((int) (tie >> 32));
				out.writeInt((int) tie);
			}
		}
		System.out.println(nodes + " nodes, " + ties.length + " edges");
	}

	private static long[] ties(int nodes, SplittableRandom random) {
		long[] ties = new long[nodes * 12];
		int[] outer = new int[nodes * 12];
		int count = 0;
		int stubs = 0;
		for (int begin = 0; begin < nodes;) {
			int size = powerLaw(random, 2, 5, 150);
			int end = nodes - begin - size < 5 ? nodes : begin + size;
			int[] inner = new int[(end - begin) * 100];
			int inside = 0;
			for (int v = begin; v < end; v++) {
				double degree = powerLaw(random, 2.5, 4, 100);
				for (int k = (int) Math.min(end - begin - 1, degree * (1 - MIXING) + random.nextDouble()); k > 0; k--) {
					inner[inside++] = v;
				}
				for (int k = (int) (degree * MIXING + random.nextDouble()); k > 0; k--) {
					outer[stubs++] = v;
				}
			}
			count = join(inner, inside, random, ties, count);
			begin = end;
		}
		count = join(outer, stubs, random, ties, count);
		return Arrays.stream(ties, 0, count).sorted().distinct().toArray();
	}

	private static int join(int[] stubs, int size, SplittableRandom random, long[] ties, int count) {
		int next = count;
		for (int i = size - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			int stub = stubs[i];
			stubs[i] = stubs[other];
			stubs[other] = stub;
		}
		for (int i = 0; i + 1 < size; i += 2) {
			if (stubs[i] != stubs[i + 1]) {
				ties[next++] = (long) Math.min(stubs[i], stubs[i + 1]) << 32 | Math.max(stubs[i], stubs[i + 1]);
			}
		}
		return next;
	}

	private static int powerLaw(SplittableRandom random, double exponent, double low, double high) {
		double a = Math.pow(low, 1 - exponent);
		double b = Math.pow(high + 1, 1 - exponent);
		return (int) Math.pow(a + random.nextDouble() * (b - a), 1 / (1 - exponent));
	}
}
