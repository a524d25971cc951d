package io.murmure.ui.graph.export;

import java.util.function.Function;

/** A graph as text. */
public enum GraphFormat {
	/** A picture of lines and shapes. */
	SVG(Svg::write),
	/** For Gephi, with places, sizes, colours and what else is known: GEXF 1.3. */
	GEXF(Gexf::write),
	/** For everything else. */
	GRAPHML(GraphMl::write);

	private final Function<GraphPicture, String> writer;

	GraphFormat(Function<GraphPicture, String> writer) {
		this.writer = writer;
	}

	public String write(GraphPicture picture) {
		return writer.apply(picture);
	}
}
