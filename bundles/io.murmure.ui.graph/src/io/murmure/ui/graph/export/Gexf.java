package io.murmure.ui.graph.export;

import static io.murmure.ui.graph.export.Xml.escaped;
import static io.murmure.ui.graph.export.Xml.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** GEXF 1.3, as Gephi reads it. */
final class Gexf {

	private Gexf() {
	}

	static String write(GraphPicture picture) {
		StringBuilder gexf = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
				<graph defaultedgetype="directed">
				""");
		gexf.append(declared("node", picture.nodes().stream().map(GraphPicture.Node::attributes).toList()));
		gexf.append(declared("edge", picture.ties().stream().map(GraphPicture.Tie::attributes).toList()));
		gexf.append("<nodes>\n");
		for (int i = 0; i < picture.nodes().size(); i++) {
			GraphPicture.Node node = picture.nodes().get(i);
			int rgb = Integer.parseInt(node.colour().substring(1), 16);
			gexf.append(text("<node id=\"%d\" label=\"%s\">%s<viz:color r=\"%d\" g=\"%d\" b=\"%d\"/><viz:position x=\"%.1f\" y=\"%.1f\" z=\"0\"/><viz:size value=\"%d\"/></node>\n", i,
					escaped(node.name()), values(node.attributes()), rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, node.x(), -node.y(), node.radius()));
		}
		gexf.append("</nodes>\n<edges>\n");
		for (int i = 0; i < picture.ties().size(); i++) {
			GraphPicture.Tie tie = picture.ties().get(i);
			gexf.append(text("<edge id=\"%d\" source=\"%d\" target=\"%d\" weight=\"%.4f\" label=\"%s\">%s</edge>\n", i, tie.from(), tie.to(), tie.weight(), escaped(tie.title()),
					values(tie.attributes())));
		}
		return gexf.append("</edges>\n</graph>\n</gexf>\n").toString();
	}

	private static String declared(String of, List<Map<String, String>> attributes) {
		StringBuilder declared = new StringBuilder();
		Xml.types(attributes).forEach((name, type) -> declared.append(text("<attribute id=\"%1$s\" title=\"%1$s\" type=\"%2$s\"/>", escaped(name), type)));
		return declared.isEmpty() ? "" : "<attributes class=\"" + of + "\">" + declared + "</attributes>\n";
	}

	private static String values(Map<String, String> attributes) {
		StringBuilder values = new StringBuilder();
		new TreeMap<>(attributes).forEach((name, value) -> values.append(text("<attvalue for=\"%s\" value=\"%s\"/>", escaped(name), escaped(value))));
		return values.isEmpty() ? "" : "<attvalues>" + values + "</attvalues>";
	}
}
