package io.murmure.ui.graph.export;

import java.util.Locale;
import java.util.function.Function;

/** A graph as text. */
public enum GraphFormat {
	/** A picture of lines and shapes. */
	SVG(GraphFormat::svg),
	/** For Gephi, with places, sizes and colours: GEXF 1.3. */
	GEXF(GraphFormat::gexf),
	/** For everything else. */
	GRAPHML(GraphFormat::graphMl);

	private final Function<GraphPicture, String> writer;

	GraphFormat(Function<GraphPicture, String> writer) {
		this.writer = writer;
	}

	public String write(GraphPicture picture) {
		return writer.apply(picture);
	}

	private static String svg(GraphPicture picture) {
		StringBuilder svg = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="11">
				<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>
				<rect width="100%%" height="100%%" fill="%3$s"/>
				""".formatted(picture.width(), picture.height(), picture.paper()));
		for (GraphPicture.Tie tie : picture.ties()) {
			GraphPicture.Node from = picture.nodes().get(tie.from());
			GraphPicture.Node to = picture.nodes().get(tie.to());
			double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
			double short1 = from.radius() / length;
			double short2 = to.radius() / length;
			svg.append(text("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s><title>%s</title></line>\n",
					from.x() + (to.x() - from.x()) * short1, from.y() + (to.y() - from.y()) * short1, to.x() - (to.x() - from.x()) * short2,
					to.y() - (to.y() - from.y()) * short2, tie.colour(), tie.width(), tie.directed() ? " marker-end=\"url(#arrow)\"" : "", GraphPicture.escaped(tie.kind())));
		}
		for (GraphPicture.Node node : picture.nodes()) {
			svg.append(shape(node, picture.paper()));
			if (node.named()) {
				svg.append(text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n", node.x(), node.y() + node.radius() + 14, node.ink(),
						GraphPicture.escaped(node.name())));
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static String shape(GraphPicture.Node node, String paper) {
		int r = node.radius();
		String name = GraphPicture.escaped(node.name());
		return switch (node.shape()) {
			case DISC -> text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"><title>%s</title></circle>\n", node.x(), node.y(), r, node.colour(), name);
			case RING -> text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"><title>%s</title></circle>\n", node.x(), node.y(),
					r * 0.75, paper, node.colour(), r * 0.5, name);
			case SQUARE -> text("<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"><title>%s</title></rect>\n", node.x() - r, node.y() - r, 2 * r, 2 * r,
					node.colour(), name);
			case DIAMOND -> text("<path d=\"M%.1f %.1fl%d %dl%d %dl%d %dz\" fill=\"%s\"><title>%s</title></path>\n", node.x(), node.y() - r, r, r, -r, r, -r, -r, node.colour(), name);
		};
	}

	private static String gexf(GraphPicture picture) {
		StringBuilder gexf = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
				<graph defaultedgetype="directed">
				<nodes>
				""");
		for (int i = 0; i < picture.nodes().size(); i++) {
			GraphPicture.Node node = picture.nodes().get(i);
			int rgb = Integer.parseInt(node.colour().substring(1), 16);
			gexf.append(text("<node id=\"%d\" label=\"%s\"><viz:color r=\"%d\" g=\"%d\" b=\"%d\"/><viz:position x=\"%.1f\" y=\"%.1f\" z=\"0\"/><viz:size value=\"%d\"/></node>\n", i,
					GraphPicture.escaped(node.name()), rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, node.x(), -node.y(), node.radius()));
		}
		gexf.append("</nodes>\n<edges>\n");
		for (int i = 0; i < picture.ties().size(); i++) {
			GraphPicture.Tie tie = picture.ties().get(i);
			gexf.append(text("<edge id=\"%d\" source=\"%d\" target=\"%d\" weight=\"%.4f\" label=\"%s\"/>\n", i, tie.from(), tie.to(), tie.weight(), GraphPicture.escaped(tie.kind())));
		}
		return gexf.append("</edges>\n</graph>\n</gexf>\n").toString();
	}

	private static String graphMl(GraphPicture picture) {
		StringBuilder graph = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
				<key id="label" for="node" attr.name="label" attr.type="string"/>
				<key id="x" for="node" attr.name="x" attr.type="double"/>
				<key id="y" for="node" attr.name="y" attr.type="double"/>
				<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
				<key id="kind" for="edge" attr.name="kind" attr.type="string"/>
				<graph edgedefault="directed">
				""");
		for (int i = 0; i < picture.nodes().size(); i++) {
			GraphPicture.Node node = picture.nodes().get(i);
			graph.append(text("<node id=\"n%d\"><data key=\"label\">%s</data><data key=\"x\">%.1f</data><data key=\"y\">%.1f</data></node>\n", i,
					GraphPicture.escaped(node.name()), node.x(), node.y()));
		}
		for (GraphPicture.Tie tie : picture.ties()) {
			graph.append(text("<edge source=\"n%d\" target=\"n%d\"><data key=\"weight\">%.4f</data><data key=\"kind\">%s</data></edge>\n", tie.from(), tie.to(), tie.weight(),
					GraphPicture.escaped(tie.kind())));
		}
		return graph.append("</graph>\n</graphml>\n").toString();
	}

	private static String text(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}
}
