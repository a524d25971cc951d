package io.murmure.workbench.communities.internal.circle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.ui.graph.IGraphEntityRelationshipContentProvider;

/** A network as the graph viewer reads it. */
public final class CircleContent implements IGraphEntityRelationshipContentProvider {

	private final Map<List<Network.Key>, Network.Tie> ties = new HashMap<>();

	@Override
	public Object[] getElements(Object input) {
		Network network = (Network) input;
		ties.clear();
		network.ties().forEach(tie -> ties.put(List.of(tie.from().key(), tie.to().key()), tie));
		return network.nodes().stream().map(Element::new).toArray();
	}

	@Override
	public Object[] getRelationships(Object source, Object destination) {
		Network.Tie tie = ties.get(List.of(((Element) source).node().key(), ((Element) destination).node().key()));
		return tie == null ? new Object[0] : new Object[] { tie };
	}

	/** The node that an element of the graph is, or the ends of a tie. */
	public static List<Network.Node> nodes(Object element) {
		return element instanceof Network.Tie tie ? List.of(tie.from(), tie.to()) : List.of(((Element) element).node());
	}

	/** A node that is itself whatever is newly known of it. */
	public record Element(Network.Node node) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Element element && element.node.key().equals(node.key());
		}

		@Override
		public int hashCode() {
			return node.key().hashCode();
		}
	}
}
