package io.murmure.ui.graph.export;

import static io.murmure.ui.graph.export.Xml.escaped;
import static io.murmure.ui.graph.export.Xml.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** GraphML, as most tools read it. */
final class GraphMl {

	private GraphMl() {
	}

	static String write(GraphPicture picture) {
		StringBuilder graph = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
				<key id="label" for="node" attr.name="label" attr.type="string"/>
				<key id="x" for="node" attr.name="x" attr.type="double"/>
				<key id="y" for="node" attr.name="y" attr.type="double"/>
				<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
				<key id="title" for="edge" attr.name="label" attr.type="string"/>
				""");
		graph.append(declared("node", picture.nodes().stream().map(GraphPicture.Node::attributes).toList()));
		graph.append(declared("edge", picture.ties().stream().map(GraphPicture.Tie::attributes).toList()));
		graph.append("<graph edgedefault=\"directed\">\n");
		for (int i = 0; i < picture.nodes().size(); i++) {
			GraphPicture.Node node = picture.nodes().get(i);
			graph.append(text("<node id=\"n%d\"><data key=\"label\">%s</data><data key=\"x\">%.1f</data><data key=\"y\">%.1f</data>%s</node>\n", i, escaped(node.name()), node.x(), node.y(),
					values("node", node.attributes())));
		}
		for (GraphPicture.Tie tie : picture.ties()) {
			graph.append(text("<edge source=\"n%d\" target=\"n%d\"><data key=\"weight\">%.4f</data><data key=\"title\">%s</data>%s</edge>\n", tie.from(), tie.to(), tie.weight(), escaped(tie.title()),
					values("edge", tie.attributes())));
		}
		return graph.append("</graph>\n</graphml>\n").toString();
	}

	private static String declared(String of, List<Map<String, String>> attributes) {
		StringBuilder declared = new StringBuilder();
		Xml.types(attributes)
				.forEach((name, type) -> declared.append(text("<key id=\"%1$s.%2$s\" for=\"%1$s\" attr.name=\"%2$s\" attr.type=\"%3$s\"/>\n", of, escaped(name), type)));
		return declared.toString();
	}

	private static String values(String of, Map<String, String> attributes) {
		StringBuilder values = new StringBuilder();
		new TreeMap<>(attributes).forEach((name, value) -> values.append(text("<data key=\"%s.%s\">%s</data>", of, escaped(name), escaped(value))));
		return values.toString();
	}
}
