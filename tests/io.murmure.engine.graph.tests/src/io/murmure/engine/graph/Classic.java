package io.murmure.engine.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network of M. Newman's collection with the group of each node, read in place where it lies beside the checkout. */
record Classic(Graphs graph, List<String> groups) {

	private static final Pattern NODE = Pattern.compile("node\\s*\\[\\s*id (\\d+)(?:\\s+label \"[^\"]*\")?(?:\\s+(?:value|groundTruth) \"?(\\w+)\"?)?");
	private static final Pattern EDGE = Pattern.compile("source (\\d+)\\s+target (\\d+)");

	/** Skips the test where the collection is not there. */
	static Classic read(String name) throws IOException {
		Path file = Shared.file("graph-newman-classics/" + name + ".gml");
		String text = Files.readString(file);
		Map<String, Integer> numbers = new HashMap<>();
		List<String> groups = new ArrayList<>();
		for (Matcher node = NODE.matcher(text); node.find();) {
			numbers.put(node.group(1), numbers.size());
			groups.add(String.valueOf(node.group(2)));
		}
		Graphs graph = new Graphs().nodes(numbers.size());
		for (Matcher edge = EDGE.matcher(text); edge.find();) {
			graph.edge(numbers.get(edge.group(1)), numbers.get(edge.group(2)), 1);
		}
		return new Classic(graph, groups);
	}
}
