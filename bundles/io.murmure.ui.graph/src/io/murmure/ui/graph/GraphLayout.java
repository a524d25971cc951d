package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.zest.layouts.InvalidLayoutConfiguration;
import org.eclipse.zest.layouts.LayoutAlgorithm;
import org.eclipse.zest.layouts.LayoutEntity;
import org.eclipse.zest.layouts.LayoutRelationship;
import org.eclipse.zest.layouts.LayoutStyles;
import org.eclipse.zest.layouts.algorithms.DirectedGraphLayoutAlgorithm;
import org.eclipse.zest.layouts.algorithms.RadialLayoutAlgorithm;
import org.eclipse.zest.layouts.algorithms.SpringLayoutAlgorithm;
import org.eclipse.zest.layouts.algorithms.TreeLayoutAlgorithm;
import org.eclipse.zest.layouts.exampleStructures.SimpleNode;
import org.eclipse.zest.layouts.exampleStructures.SimpleRelationship;

import io.murmure.ui.graph.internal.UnitSquare;

/** The layouts of Zest that a reader can choose from. Each gives the same places for the same graph. */
public enum GraphLayout {
	/** Ties are springs. O(nodes²) an iteration; a quarter of a second for 200 nodes. */
	SPRING {
		@Override
		public LayoutAlgorithm algorithm() {
			SpringLayoutAlgorithm springs = new SpringLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
			springs.setRandom(false);
			springs.setIterations(400);
			springs.setSpringTimeout(3000);
			return springs;
		}
	},
	/** Around those that most is tied to, ring by ring. */
	RADIAL {
		@Override
		public LayoutAlgorithm algorithm() {
			return new RadialLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
		}
	},
	/** Level by level, from the top. */
	TREE {
		@Override
		public LayoutAlgorithm algorithm() {
			return new TreeLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
		}
	},
	/** In layers, ties leading downwards. */
	DIRECTED {
		@Override
		public LayoutAlgorithm algorithm() {
			return new DirectedGraphLayoutAlgorithm(LayoutStyles.NO_LAYOUT_NODE_RESIZING);
		}
	};

	private static final double SIDE = 1000;

	/** A tie from one node to another, by number; {@code strength} in [0, 1]. */
	public record Tie(int from, int to, double strength) {
	}

	/** A new one, for the thread that asks. */
	public abstract LayoutAlgorithm algorithm();

	/** Places in the unit square, by node. Needs no display; not for the user interface thread. */
	public double[][] place(int nodes, List<Tie> ties) {
		return place(algorithm(), nodes, ties);
	}

	/**
	 * Places by any algorithm of Zest. Trees and layers are given the ties that they can use alone, and the knot that springs draw is opened, whoever made the algorithm.
	 *
	 * @return in the unit square, by node
	 */
	static double[][] place(LayoutAlgorithm algorithm, int nodes, List<Tie> ties) {
		if (nodes == 0) {
			return new double[0][];
		}
		List<SimpleNode> entities = new ArrayList<>();
		for (int i = 0; i < nodes; i++) {
			// from a circle on which nodes stand in their order: the same graph, the same picture
			double angle = 2 * Math.PI * i / nodes;
			entities.add(new SimpleNode(i, SIDE / 2 * (1 + Math.cos(angle)), SIDE / 2 * (1 + Math.sin(angle)), 1, 1));
		}
		boolean layers = algorithm instanceof DirectedGraphLayoutAlgorithm;
		boolean tree = algorithm instanceof TreeLayoutAlgorithm;
		List<LayoutRelationship> relationships = new ArrayList<>();
		for (Tie tie : layers || tree ? SpanningTree.of(nodes, ties, layers) : ties) {
			if (tie.from() != tie.to()) {
				relationships.add(new SimpleRelationship(entities.get(tie.from()), entities.get(tie.to()), !layers && !tree, tie.strength()));
			}
		}
		try {
			algorithm.applyLayout(entities.toArray(LayoutEntity[]::new), relationships.toArray(LayoutRelationship[]::new), 0, 0, SIDE, SIDE, false, false);
		} catch (InvalidLayoutConfiguration impossible) {
			throw new IllegalStateException(impossible);
		}
		double[][] places = entities.stream().map(entity -> new double[] { entity.getXInLayout(), entity.getYInLayout() }).toArray(double[][]::new);
		return UnitSquare.fill(algorithm instanceof SpringLayoutAlgorithm ? UnitSquare.opened(places) : places);
	}
}
