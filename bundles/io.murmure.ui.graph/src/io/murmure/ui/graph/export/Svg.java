package io.murmure.ui.graph.export;

import static io.murmure.ui.graph.export.Xml.escaped;
import static io.murmure.ui.graph.export.Xml.text;

import java.util.stream.Collectors;

/** A graph as lines and shapes that look as they do in the window. */
final class Svg {

	/** From the edge of a node to the line on which its name stands. */
	private static final int UNDER = 14;

	private Svg() {
	}

	static String write(GraphPicture picture) {
		StringBuilder svg = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="11">
				<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs>
				<rect width="100%%" height="100%%" fill="%3$s"/>
				""".formatted(picture.width(), picture.height(), picture.paper()));
		for (GraphPicture.Tie tie : picture.ties()) {
			GraphPicture.Node from = picture.nodes().get(tie.from());
			GraphPicture.Node to = picture.nodes().get(tie.to());
			svg.append(line(tie, from, to));
			if (!tie.text().isEmpty()) {
				svg.append(written((from.x() + to.x()) / 2, (from.y() + to.y()) / 2, from.ink(), tie.text()));
			}
		}
		for (GraphPicture.Node node : picture.nodes()) {
			svg.append(shape(node, picture.paper()));
			if (node.named()) {
				svg.append(written(node.x(), node.y() + node.radius() + UNDER, node.ink(), node.name()));
			}
		}
		return svg.append("</svg>\n").toString();
	}

	private static String written(double x, double y, String ink, String words) {
		return text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n", x, y, ink, escaped(words));
	}

	private static String line(GraphPicture.Tie tie, GraphPicture.Node from, GraphPicture.Node to) {
		double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
		double right = -(to.y() - from.y()) / length * tie.aside();
		double down = (to.x() - from.x()) / length * tie.aside();
		double short1 = from.radius() / length;
		double short2 = to.radius() / length;
		String dash = tie.dash().isEmpty() ? "" : " stroke-dasharray=\"" + tie.dash().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\"";
		return text("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s%s><title>%s</title></line>\n", from.x() + (to.x() - from.x()) * short1 + right,
				from.y() + (to.y() - from.y()) * short1 + down, to.x() - (to.x() - from.x()) * short2 + right, to.y() - (to.y() - from.y()) * short2 + down, tie.colour(), tie.width(), dash,
				tie.directed() ? " marker-end=\"url(#arrow)\"" : "", escaped(tie.title()));
	}

	private static String shape(GraphPicture.Node node, String paper) {
		int r = node.radius();
		String name = escaped(node.name());
		return switch (node.shape()) {
			case DISC -> text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"><title>%s</title></circle>\n", node.x(), node.y(), r, node.colour(), name);
			case RING -> text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"><title>%s</title></circle>\n", node.x(), node.y(), r * 0.75, paper,
					node.colour(), r * 0.5, name);
			case SQUARE -> text("<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"><title>%s</title></rect>\n", node.x() - r, node.y() - r, 2 * r, 2 * r, node.colour(), name);
			case DIAMOND, TRIANGLE, HEXAGON -> text("<polygon points=\"%s\" fill=\"%s\"><title>%s</title></polygon>\n",
					node.shape().corners().stream().map(corner -> text("%.1f,%.1f", node.x() + r * corner.x(), node.y() + r * corner.y())).collect(Collectors.joining(" ")), node.colour(), name);
		};
	}
}
