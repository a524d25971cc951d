package io.murmure.workbench.communities.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.zest.layouts.InvalidLayoutConfiguration;
import org.eclipse.zest.layouts.LayoutEntity;
import org.eclipse.zest.layouts.LayoutRelationship;
import org.eclipse.zest.layouts.LayoutStyles;
import org.eclipse.zest.layouts.algorithms.SpringLayoutAlgorithm;
import org.eclipse.zest.layouts.exampleStructures.SimpleNode;
import org.eclipse.zest.layouts.exampleStructures.SimpleRelationship;

/**
 * Lays a network out with the springs of Zest, from a circle on which nodes stand in their order: the same network, the same picture.
 * O(iterations · nodes²); a quarter of a second for 200 nodes.
 */
public final class NetworkLayout {

	private static final int ITERATIONS = 400;
	private static final long PATIENCE_MS = 3000;
	private static final double SIDE = 1000;
	private static final double FLAT = 0.05;
	/** How much of the square two or three nodes fill, and from how many nodes on they fill it. */
	private static final double FEW = 0.3;
	private static final int MANY = 10;

	private NetworkLayout() {
	}

	/** Places in the unit square, by node. */
	public static double[][] place(Network network) {
		List<SimpleNode> entities = start(network.nodes().size());
		List<LayoutRelationship> relationships = new ArrayList<>();
		double most = network.ties().stream().mapToDouble(Network.Tie::weight).max().orElse(1);
		for (Network.Tie tie : network.ties()) {
			relationships.add(new SimpleRelationship(entities.get(tie.from()), entities.get(tie.to()), true, Math.sqrt(tie.weight() / most)));
		}
		SpringLayoutAlgorithm springs = new SpringLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
		springs.setRandom(false);
		springs.setIterations(ITERATIONS);
		springs.setSpringTimeout(PATIENCE_MS);
		try {
			springs.applyLayout(entities.toArray(LayoutEntity[]::new), relationships.toArray(LayoutRelationship[]::new), 0, 0, SIDE, SIDE,
					false, false);
		} catch (InvalidLayoutConfiguration impossible) {
			throw new IllegalStateException(impossible);
		}
		return unit(opened(network, entities));
	}

	private static List<SimpleNode> start(int nodes) {
		List<SimpleNode> entities = new ArrayList<>();
		for (int i = 0; i < nodes; i++) {
			double angle = 2 * Math.PI * i / nodes;
			entities.add(new SimpleNode(i, SIDE / 2 * (1 + Math.cos(angle)), SIDE / 2 * (1 + Math.sin(angle)), 1, 1));
		}
		return entities;
	}

	/**
	 * Opens a knot: springs draw people who talk a lot into a point and leave the rest far out, so distances from the middle of those who
	 * belong are shown by their square root.
	 */
	private static double[][] opened(Network network, List<SimpleNode> entities) {
		double[] middle = new double[2];
		long inside = network.nodes().stream().filter(Network.Node::inside).count();
		for (int i = 0; i < entities.size(); i++) {
			if (network.nodes().get(i).inside()) {
				middle[0] += entities.get(i).getXInLayout() / inside;
				middle[1] += entities.get(i).getYInLayout() / inside;
			}
		}
		double[][] places = new double[entities.size()][];
		for (int i = 0; i < places.length; i++) {
			double x = entities.get(i).getXInLayout() - middle[0];
			double y = entities.get(i).getYInLayout() - middle[1];
			double root = Math.sqrt(Math.hypot(x, y));
			places[i] = root == 0 ? new double[2] : new double[] { x / root, y / root };
		}
		return places;
	}

	/** Fills the unit square, but leaves a line of nodes a line, and a few nodes near each other. */
	private static double[][] unit(double[][] places) {
		double room = Math.min(1, FEW + places.length * (1 - FEW) / MANY);
		double longer = Math.max(extent(places, 0), extent(places, 1));
		for (int axis = 0; axis < 2; axis++) {
			int at = axis;
			double low = Arrays.stream(places).mapToDouble(place -> place[at]).min().orElse(0);
			double extent = extent(places, axis);
			boolean flat = extent <= FLAT * longer;
			for (double[] place : places) {
				place[axis] = 0.5 + room * (flat ? 0 : (place[axis] - low) / extent - 0.5);
			}
		}
		return places;
	}

	private static double extent(double[][] places, int axis) {
		return Arrays.stream(places).mapToDouble(place -> place[axis]).max().orElse(0)
				- Arrays.stream(places).mapToDouble(place -> place[axis]).min().orElse(0);
	}
}
