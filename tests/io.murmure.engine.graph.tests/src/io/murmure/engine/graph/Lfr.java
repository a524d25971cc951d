package io.murmure.engine.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** LFR benchmark graphs of 1 000 people and 19 or 20 communities that another program made. Their names tell less mixing than they have. */
final class Lfr {

	private Lfr() {
	}

	/** @param named the mixing in the file's name: 0.4 is really 0.595, 0.5 is 0.718, 0.6 is 0.82 */
	static PlantedGraph read(String named) throws IOException {
		int[] truth = new int[1000];
		rows(named, "communities").forEach(row -> truth[row[0]] = row[1]);
		List<int[]> edges = rows(named, "edges");
		Graphs graph = new Graphs().nodes(truth.length);
		edges.forEach(edge -> graph.edge(edge[0], edge[1], 1));
		return new PlantedGraph(graph.list(), truth, Arrays.stream(truth).max().orElseThrow() + 1);
	}

	private static List<int[]> rows(String named, String kind) throws IOException {
		return Files.readAllLines(Shared.file("graph-lfr/lfr_n1000_mu" + named + '.' + kind)).stream()
				.map(line -> Arrays.stream(line.split("\t")).mapToInt(Integer::parseInt).toArray()).toList();
	}
}
