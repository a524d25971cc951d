package io.murmure.engine.graph;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Divides a circle in which nearly everybody is tied to everybody, but some much more than others: there only the weights tell circles,
 * and the searches of {@link Sweep}, which look at the gaps between people, see one. It is divided as {@link Modularity} has it, which
 * compares each tie with what the strengths of its two people explain; but only where people are tied clearly more within each part than
 * across, and where no copy of the circle in which chance deals out the same weights among the same ties can be divided as well (the
 * copies of T. Opsahl, V. Colizza, P. Panzarasa, J. J. Ramasco, "Prominence and control: the weighted rich-club effect", Physical Review
 * Letters 101, 168702, 2008). Where all ties weigh the same, nothing is divided; among very many ties chance makes no clear division, and is
 * not asked.
 */
final class Division {

	private static final int SMALLEST = 3;
	/** Where fewer of all pairs are tied, the gaps tell the circles. */
	private static final double DENSE = 0.5;
	private static final double CLEARLY = 1.5;
	private static final int MOST_COPIES = 100;
	private static final int FEWEST_COPIES = 20;
	/** As many copies as have so many ties together: the fewer ties, the more do their copies differ. */
	private static final int TIES = 100_000;
	/** Weights that are added up in another order differ by less than this share. */
	private static final double ROUNDING = 1e-9;

	private final Graph graph;
	private final long seed;
	private final Progress progress;

	Division(Graph graph, long seed, Progress progress) {
		this.graph = graph;
		this.seed = seed;
		this.progress = progress;
	}

	/** @return the circles that this one is divided into, or itself; the same for the same graph and seed */
	Stream<Found> of(Found circle) {
		List<Found> parts = parts(circle);
		return parts.isEmpty() ? Stream.of(circle) : parts.stream();
	}

	/** @return the circles that a group is divided into, as far as they can be; none when it is one or none */
	List<Found> parts(Found group) {
		progress.check();
		Graph within = Subgraph.among(group.members(), graph);
		if (!isDense(within) || isEven(within)) {
			return List.of();
		}
		Split split = Split.of(within, seed, progress);
		return !split.isClear(within, SMALLEST, CLEARLY) || isChance(split, within) ? List.of()
				: IntStream.range(0, split.parts()).mapToObj(part -> part(group, split, part)).flatMap(this::of).toList();
	}

	private static boolean isDense(Graph within) {
		return within.neighbour().length >= DENSE * within.nodes() * (within.nodes() - 1);
	}

	private static boolean isEven(Graph within) {
		double most = Arrays.stream(within.weight()).max().orElse(0);
		return most - Arrays.stream(within.weight()).min().orElse(0) <= ROUNDING * most;
	}

	private boolean isChance(Split split, Graph within) {
		return LongStream.range(0, copies(within.neighbour().length / 2))
				.anyMatch(copy -> Split.of(dealtOut(within, Draws.of(seed, copy)), seed, progress).modularity() >= split.modularity() - ROUNDING);
	}

	private static int copies(int ties) {
		return ties > Chance.LARGE ? 0 : Math.clamp(TIES / ties, FEWEST_COPIES, MOST_COPIES);
	}

	/** The same ties with the same weights, each wherever chance has it. */
	private static Graph dealtOut(Graph within, long draw) {
		EdgeList edges = within.edges();
		int[] order = Partition.shuffled(edges.size(), new SplittableRandom(draw));
		return Graph.of(new EdgeList(edges.nodes(), edges.source(), edges.target(), Arrays.stream(order).mapToDouble(e -> edges.weight()[e]).toArray()));
	}

	private static Found part(Found group, Split split, int part) {
		return new Found(Arrays.stream(split.nodes(part)).map(v -> group.members()[v]).toArray(), group.stability() * split.stability()[part]);
	}
}
