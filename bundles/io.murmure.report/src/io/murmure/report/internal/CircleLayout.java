package io.murmure.report.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Places the nodes of a small network so that distances on paper follow distances in the network: stress majorization, one node after the other (E. R.
 * Gansner, Y. Koren, S. North, "Graph drawing by stress majorization", 2004). The same network gives the same places. O(rounds · n²) time, O(n²) memory.
 */
final class CircleLayout {

	private static final int ROUNDS = 120;
	private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

	private final double[] x;
	private final double[] y;

	private CircleLayout(int[][] neighbours) {
		int nodes = neighbours.length;
		x = new double[nodes];
		y = new double[nodes];
		seed(neighbours);
		double[][] far = distances(neighbours);
		for (int round = 0; round < ROUNDS; round++) {
			for (int node = 0; node < nodes; node++) {
				move(node, far[node]);
			}
		}
		turn();
	}

	/**
	 * The places in a box, its longer side along the longer side of the network.
	 *
	 * @param neighbours of each node
	 * @return x and y of each node, from 0 to width and height
	 */
	static double[][] place(int[][] neighbours, double width, double height) {
		CircleLayout layout = new CircleLayout(neighbours);
		double wide = span(layout.x);
		double high = span(layout.y);
		double scale = Math.min(wide == 0 ? Double.MAX_VALUE : width / wide, high == 0 ? Double.MAX_VALUE : height / high);
		double left = Arrays.stream(layout.x).min().orElse(0) + wide / 2;
		double top = Arrays.stream(layout.y).min().orElse(0) + high / 2;
		return IntStream.range(0, neighbours.length)
				.mapToObj(node -> new double[] { width / 2 + (wide == 0 ? 0 : (layout.x[node] - left) * scale), height / 2 + (high == 0 ? 0 : (layout.y[node] - top) * scale) }).toArray(double[][]::new);
	}

	/** On a spiral, who has most ties in the middle. */
	private void seed(int[][] neighbours) {
		int[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparing(node -> -neighbours[node].length)).mapToInt(Integer::intValue).toArray();
		for (int i = 0; i < order.length; i++) {
			double radius = Math.sqrt(i + 0.5);
			x[order[i]] = radius * Math.cos(i * GOLDEN_ANGLE);
			y[order[i]] = radius * Math.sin(i * GOLDEN_ANGLE);
		}
	}

	/** In steps; who cannot be reached is one step beyond the farthest. */
	private static double[][] distances(int[][] neighbours) {
		double[][] far = new double[neighbours.length][];
		double farthest = 1;
		for (int node = 0; node < far.length; node++) {
			far[node] = steps(neighbours, node);
			farthest = Math.max(farthest, Arrays.stream(far[node]).filter(Double::isFinite).max().orElse(1));
		}
		double beyond = farthest + 1;
		for (double[] row : far) {
			Arrays.setAll(row, node -> Double.isFinite(row[node]) ? row[node] : beyond);
		}
		return far;
	}

	private static double[] steps(int[][] neighbours, int from) {
		double[] steps = new double[neighbours.length];
		Arrays.fill(steps, Double.POSITIVE_INFINITY);
		steps[from] = 0;
		Deque<Integer> next = new ArrayDeque<>();
		next.add(from);
		while (!next.isEmpty()) {
			int node = next.remove();
			for (int neighbour : neighbours[node]) {
				if (steps[neighbour] == Double.POSITIVE_INFINITY) {
					steps[neighbour] = steps[node] + 1;
					next.add(neighbour);
				}
			}
		}
		return steps;
	}

	/** To where it has the least stress as long as the others stay. */
	private void move(int node, double[] far) {
		double toX = 0;
		double toY = 0;
		double weights = 0;
		for (int other = 0; other < x.length; other++) {
			if (other != node) {
				double weight = 1 / (far[other] * far[other]);
				double apart = Math.max(1e-9, Math.hypot(x[node] - x[other], y[node] - y[other]));
				toX += weight * (x[other] + far[other] * (x[node] - x[other]) / apart);
				toY += weight * (y[other] + far[other] * (y[node] - y[other]) / apart);
				weights += weight;
			}
		}
		if (weights > 0) {
			x[node] = toX / weights;
			y[node] = toY / weights;
		}
	}

	/** The longer side along x. */
	private void turn() {
		double middleX = Arrays.stream(x).average().orElse(0);
		double middleY = Arrays.stream(y).average().orElse(0);
		double xx = 0;
		double yy = 0;
		double xy = 0;
		for (int node = 0; node < x.length; node++) {
			xx += (x[node] - middleX) * (x[node] - middleX);
			yy += (y[node] - middleY) * (y[node] - middleY);
			xy += (x[node] - middleX) * (y[node] - middleY);
		}
		double angle = -Math.atan2(2 * xy, xx - yy) / 2;
		for (int node = 0; node < x.length; node++) {
			double turned = x[node] * Math.cos(angle) - y[node] * Math.sin(angle);
			y[node] = x[node] * Math.sin(angle) + y[node] * Math.cos(angle);
			x[node] = turned;
		}
	}

	private static double span(double[] values) {
		return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
	}
}
