import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;
import io.murmure.engine.graph.ConsensusMethod;
import io.murmure.engine.graph.ConsensusParameters;
import io.murmure.engine.layout.ForceAtlas;
import io.murmure.engine.layout.LandscapeLayout;
import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.Ties;

/**
 * Layout figures: {@code purity N}: communities as the default method finds them, then neighbourhood purity against the planted ones, and when the first picture is there;
 * {@code step N}: milliseconds of one processor that a step takes.
 */
public final class LayoutBench {

	public static void main(String[] arguments) {
		Planted network = Planted.of(Integer.parseInt(arguments[1]), 1);
		System.out.printf(Locale.ROOT, "%d nodes, %d edges%n", network.nodes(), network.source().length);
		if (arguments[0].equals("purity")) {
			purity(network);
		} else {
			step(network);
		}
	}

	private static void purity(Planted network) {
		int[] found = found(network);
		float[] weight = new float[network.source().length];
		Arrays.fill(weight, 1);
		for (int round = 0; round < 2; round++) {
			long begin = System.nanoTime();
			double cpu = cpu();
			LandscapeLayout layout = new LandscapeLayout(Ties.of(network.source(), network.target(), weight, found), found, 1);
			for (int steps = 0; steps < 20; steps++) {
				layout.step();
			}
			Places first = layout.places();
			System.out.printf(Locale.ROOT, "first picture after %.0f ms (%.0f ms of processors), purity %.3f%n", (System.nanoTime() - begin) / 1e6, cpu() - cpu,
					network.purity(first.x(), first.y()));
			while (layout.step()) {
				// until it is settled
			}
			Places last = layout.places();
			System.out.printf(Locale.ROOT, "settled after %.0f ms (%.0f ms of processors), purity %.3f%n", (System.nanoTime() - begin) / 1e6, cpu() - cpu,
					network.purity(last.x(), last.y()));
		}
	}

	/** The label of each node as the default method tells it; of several the first. */
	private static int[] found(Planted network) {
		double[] weight = new double[network.source().length];
		Arrays.fill(weight, 1);
		ConsensusMethod method = new ConsensusMethod();
		ConsensusParameters parameters = io.murmure.core.parameter.Parameters.defaults(ConsensusParameters.class);
		List<Found> communities = method.find(new EdgeList(network.nodes(), network.source(), network.target(), weight), parameters, Progress.NONE);
		int[] label = new int[network.nodes()];
		Arrays.fill(label, Ties.NONE);
		for (int c = communities.size() - 1; c >= 0; c--) {
			for (int v : communities.get(c).members()) {
				label[v] = c;
			}
		}
		return label;
	}

	private static void step(Planted network) {
		int[] none = new int[network.nodes()];
		float[] weight = new float[network.source().length];
		Arrays.fill(weight, 1);
		Places places = scattered(network.nodes());
		ForceAtlas layout = new ForceAtlas(Ties.of(network.source(), network.target(), weight, none), places);
		for (int warm = 0; warm < 15; warm++) {
			layout.step();
		}
		double[] wall = new double[30];
		double begin = cpu();
		for (int i = 0; i < wall.length; i++) {
			long from = System.nanoTime();
			layout.step();
			wall[i] = (System.nanoTime() - from) / 1e6;
		}
		double cpu = (cpu() - begin) / wall.length;
		Arrays.sort(wall);
		System.out.printf(Locale.ROOT, "murmure step: wall min %.1f median %.1f ms, processors %.1f ms%n", wall[0], wall[wall.length / 2], cpu);
	}

	static Places scattered(int nodes) {
		SplittableRandom random = new SplittableRandom(1);
		Places places = Places.of(nodes);
		for (int v = 0; v < nodes; v++) {
			places.x()[v] = (float) (random.nextDouble() * 2000 - 1000);
			places.y()[v] = (float) (random.nextDouble() * 2000 - 1000);
		}
		return places;
	}

	/** Milliseconds that processors worked for this process. */
	static double cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
	}
}
