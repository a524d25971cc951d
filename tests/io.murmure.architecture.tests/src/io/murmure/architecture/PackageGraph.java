package io.murmure.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package of a bundle uses which other of it, by its class files. */
final class PackageGraph {

	private final Map<String, Set<String>> uses = new TreeMap<>();

	private PackageGraph() {
	}

	static PackageGraph of(BundleFolder bundle) throws IOException {
		PackageGraph graph = new PackageGraph();
		Path classes = bundle.folder().resolve("target/classes");
		for (Path file : bundle.classFiles()) {
			String name = classes.relativize(file.getParent()).toString().replace(file.getFileSystem().getSeparator(), ".");
			graph.uses.computeIfAbsent(name, fresh -> new TreeSet<>()).addAll(ClassFile.references(file).stream().map(PackageGraph::packageOf).toList());
		}
		graph.uses.forEach((name, used) -> {
			used.retainAll(graph.uses.keySet());
			used.remove(name);
		});
		return graph;
	}

	private static String packageOf(String type) {
		return type.substring(0, type.lastIndexOf('.'));
	}

	/** The packages on a way from one of them back to it; empty when there is none. */
	List<String> cycle() {
		Set<String> cleared = new TreeSet<>();
		for (String start : uses.keySet()) {
			List<String> cycle = cycle(start, new ArrayList<>(), cleared);
			if (!cycle.isEmpty()) {
				return cycle;
			}
		}
		return List.of();
	}

	private List<String> cycle(String name, List<String> way, Set<String> cleared) {
		if (way.contains(name)) {
			return way.subList(way.indexOf(name), way.size());
		}
		way.add(name);
		for (String used : uses.get(name)) {
			List<String> cycle = cleared.contains(used) ? List.of() : cycle(used, way, cleared);
			if (!cycle.isEmpty()) {
				return cycle;
			}
		}
		way.removeLast();
		cleared.add(name);
		return List.of();
	}
}
