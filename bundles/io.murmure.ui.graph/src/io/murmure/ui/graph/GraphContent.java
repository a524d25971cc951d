package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.IContentProvider;

/** What a content provider gives of an input: nodes, and ties between them. */
record GraphContent(Set<Object> nodes, List<Tie> ties) {

	/** A tie with its ends. */
	record Tie(Object element, Object source, Object destination) {
	}

	static boolean gives(IContentProvider content) {
		return content instanceof IGraphContentProvider || content instanceof IGraphEntityContentProvider || content instanceof IGraphEntityRelationshipContentProvider;
	}

	/** @param shown whether a node or a tie passes the filters; what is tied to a node that does not is left alone */
	static GraphContent of(IContentProvider content, Object input, Predicate<Object> shown) {
		return switch (content) {
			case IGraphContentProvider byTies -> byTies(byTies, input, shown);
			case IGraphEntityContentProvider byNodes -> byNodes(byNodes, input, shown);
			case IGraphEntityRelationshipContentProvider byBoth -> byBoth(byBoth, input, shown);
			default -> throw new IllegalArgumentException("not a content provider of graphs: " + content.getClass().getName());
		};
	}

	private static GraphContent byTies(IGraphContentProvider content, Object input, Predicate<Object> shown) {
		Set<Object> nodes = new LinkedHashSet<>();
		List<Tie> ties = new ArrayList<>();
		for (Object tie : some(content.getElements(input))) {
			Optional<Object> source = Optional.ofNullable(content.getSource(tie)).filter(shown);
			Optional<Object> destination = Optional.ofNullable(content.getDestination(tie)).filter(shown);
			if (source.isPresent() != destination.isPresent()) {
				source.or(() -> destination).ifPresent(nodes::add);
			} else if (source.isPresent() && shown.test(tie)) {
				nodes.add(source.get());
				nodes.add(destination.get());
				ties.add(new Tie(tie, source.get(), destination.get()));
			}
		}
		return new GraphContent(nodes, ties);
	}

	private static GraphContent byNodes(IGraphEntityContentProvider content, Object input, Predicate<Object> shown) {
		Set<Object> given = nodes(content.getElements(input), shown);
		Set<Object> nodes = new LinkedHashSet<>(given);
		List<Tie> ties = new ArrayList<>();
		for (Object node : given) {
			for (Object other : some(content.getConnectedTo(node))) {
				EntityConnectionData tie = new EntityConnectionData(node, other);
				if (shown.test(other) && shown.test(tie)) {
					nodes.add(other);
					ties.add(new Tie(tie, node, other));
				}
			}
		}
		return new GraphContent(nodes, ties);
	}

	private static GraphContent byBoth(IGraphEntityRelationshipContentProvider content, Object input, Predicate<Object> shown) {
		Set<Object> nodes = nodes(content.getElements(input), shown);
		List<Tie> ties = new ArrayList<>();
		for (Object source : nodes) {
			for (Object destination : nodes) {
				for (Object tie : some(content.getRelationships(source, destination))) {
					if (shown.test(tie)) {
						ties.add(new Tie(tie, source, destination));
					}
				}
			}
		}
		return new GraphContent(nodes, ties);
	}

	private static Set<Object> nodes(Object[] elements, Predicate<Object> shown) {
		Set<Object> nodes = new LinkedHashSet<>(List.of(some(elements)));
		nodes.removeIf(shown.negate());
		return nodes;
	}

	/** Content providers of Zest may answer null for none. */
	private static Object[] some(Object[] elements) {
		return elements == null ? new Object[0] : elements;
	}
}
