package io.murmure.engine.topics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.murmure.core.progress.Progress;
import io.murmure.engine.topics.Placement.Way;

/**
 * Topics among documents: a {@link TopicSpace}, the graph of neighbours in each language there ({@link Neighbourhood}), a {@link Layout} in which dense places come together, {@link Hdbscan} in it, {@link Twins} joined, {@link Wordless} ones given up, and a vote of the
 * neighbours for what that left out. Of more than {@value #LARGEST} documents so many, spread evenly, are grouped, and the others join them. Documents whose words nobody
 * shares are in no topic.
 *
 * <p>O(m²) with small constants and O(n m) for the others, m = min(n, {@value #LARGEST}); about 2 kB a document beside the embeddings.
 *
 * @param least documents that a topic has at least, from 2 on
 * @param share of the vote that a topic must have, in [0, 1]
 * @param seed  of the layout
 */
public record TopicFinder(int least, double share, long seed) {

	static final int LARGEST = 100_000;
	private static final int NEIGHBOURS = 15;
	private static final int DIMENSIONS = 5;
	private static final int CORE = 5;
	/** A topic that could be taken apart has at most a tenth of all, or twenty times the least: what is of everything is of nothing. */
	private static final int LARGEST_PARTS = 10;
	private static final int LARGEST_TIMES = 20;
	private static final Placement NOWHERE = new Placement(-1, 0, Way.NONE);

	/**
	 * What was found.
	 *
	 * @param count      how many topics
	 * @param placements of the documents
	 * @param tree       topics and what holds several of them
	 * @param map        where topics lie, as {@link TopicPlaces} has it
	 */
	public record Found(int count, List<Placement> placements, List<Clusters.Branch> tree, List<Place> map) {
	}

	/** @param embeddings one a document, all of one length, at least one */
	public Found find(float[][] embeddings, Documents documents, Progress progress) {
		TopicSpace whole = TopicSpace.of(embeddings, documents, seed, progress);
		float[][] space = whole.places();
		Placement[] placements = new Placement[space.length];
		Arrays.fill(placements, NOWHERE);
		int[] telling = rows(space, row -> true);
		int step = Math.max(1, (telling.length + LARGEST - 1) / LARGEST);
		int[] grouped = IntStream.range(0, telling.length).filter(i -> i % step == 0).map(i -> telling[i]).toArray();
		if (grouped.length < 2 * least) {
			return new Found(0, List.of(placements), List.of(), List.of());
		}
		Clusters clusters = group(grouped, whole, documents, placements, progress);
		int[] topics = Arrays.stream(placements).mapToInt(Placement::topic).toArray();
		join(IntStream.range(0, telling.length).filter(i -> i % step != 0).map(i -> telling[i]).toArray(), grouped, space, topics, Way.REASSIGNED, placements, progress);
		return new Found(clusters.count(), List.of(placements), clusters.tree(), TopicPlaces.of(centres(clusters.count(), placements, space), seed, progress));
	}

	private static float[][] centres(int topics, Placement[] placements, float[][] space) {
		float[][] centres = new float[topics][space[0].length];
		for (int row = 0; row < placements.length; row++) {
			if (placements[row].topic() >= 0) {
				Vectors.add(centres[placements[row].topic()], space[row], 1);
			}
		}
		return centres;
	}

	private Clusters group(int[] rows, TopicSpace space, Documents documents, Placement[] placements, Progress progress) {
		float[][] points = at(rows, space.places());
		Neighbourhood neighbours = Neighbourhood.of(points, IntStream.of(rows).map(documents::language).toArray(), NEIGHBOURS, progress);
		NeighbourGraph graph = NeighbourGraph.of(neighbours);
		float[][] places = Layout.of(graph, Eigenmap.of(graph, DIMENSIONS, seed, progress), DIMENSIONS, seed, progress);
		Clusters dense = new Hdbscan(Math.min(CORE, least), least, Math.max(rows.length / LARGEST_PARTS, LARGEST_TIMES * least)).of(places, progress);
		Clusters clusters = Wordless.givenUp(Twins.joined(Wordless.givenUp(dense, rows, documents), rows, space, documents), rows, documents);
		Neighbours nearest = neighbours.nearest();
		for (int i = 0; i < rows.length; i++) {
			placements[rows[i]] = clusters.of()[i] >= 0 ? new Placement(clusters.of()[i], clusters.probabilities()[i], Way.DENSE)
					: Placement.by(Vote.of(nearest.of(i), nearest.distances(i), clusters.of(), share), Way.REASSIGNED);
		}
		return clusters;
	}

	/**
	 * Lets documents that came later join the topics that there are.
	 *
	 * @param topics of all documents, -1 for none
	 * @param later  which of them came later
	 * @return their placements in their order; those of the others say nothing
	 */
	public List<Placement> join(float[][] embeddings, Documents documents, int[] topics, IntPredicate later, Progress progress) {
		float[][] space = TopicSpace.of(embeddings, documents, seed, progress).places();
		Placement[] placements = new Placement[space.length];
		Arrays.fill(placements, NOWHERE);
		join(rows(space, later), rows(space, later.negate()), space, topics, Way.JOINED, placements, progress);
		return List.of(placements);
	}

	private void join(int[] later, int[] known, float[][] space, int[] topics, Way way, Placement[] placements, Progress progress) {
		if (known.length > 0 && later.length > 0) {
			Neighbours nearest = Neighbours.of(at(later, space), at(known, space), NEIGHBOURS, progress);
			int[] votes = IntStream.of(known).map(row -> topics[row]).toArray();
			for (int i = 0; i < later.length; i++) {
				placements[later[i]] = Placement.by(Vote.of(nearest.of(i), nearest.distances(i), votes, share), way);
			}
		}
	}

	/** Rows that tell something and hold to a condition. */
	private static int[] rows(float[][] space, IntPredicate condition) {
		return IntStream.range(0, space.length).filter(row -> !Vectors.isZero(space[row])).filter(condition).toArray();
	}

	private static float[][] at(int[] rows, float[][] space) {
		return IntStream.of(rows).mapToObj(row -> space[row]).toArray(float[][]::new);
	}
}
