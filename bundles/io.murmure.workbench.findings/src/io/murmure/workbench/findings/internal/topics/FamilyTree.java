package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.workbench.Answers;

/**
 * The tree of topics, cut where it tells most: the largest parts that hold several topics and at most a third of them. Above lies a trunk from which they leave one by one; below, pairs of pairs. Our own rule.
 */
public final class FamilyTree {

	private static final double LARGEST = 1 / 3.0;
	private static final int SEVERAL = 2;

	private final Map<Long, Node> nodes = new LinkedHashMap<>();
	private final Map<Long, List<Node>> children = new LinkedHashMap<>();

	/** As {@code topic_tree} has it; {@code parent} and {@code topic} are 0 for none. */
	public record Node(long id, long parent, long topic, String name, long namePeople, long posts, long people) {
	}

	/** @param tree parents before children */
	public FamilyTree(List<Node> tree) {
		for (Node node : tree) {
			nodes.put(node.id(), node);
			children.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node);
		}
	}

	static FamilyTree read(Answers answers) {
		return new FamilyTree(answers.list(row -> new Node(row.number(0), row.number(1), row.number(2), row.text(3),
				row.number(4), row.number(5), row.number(6)), "select node_id, parent_id, topic_id, label, label_people, posts, people from topic_tree order by node_id"));
	}

	/** In the order of the tree. O(nodes x topics). */
	public List<Family> families() {
		List<Family> families = new ArrayList<>();
		int topics = (int) nodes.values().stream().filter(node -> node.topic() > 0).count();
		children.getOrDefault(0L, List.of()).forEach(root -> cut(root, Math.max(SEVERAL, (int) Math.ceil(LARGEST * topics)), families));
		return families;
	}

	private void cut(Node node, int most, List<Family> families) {
		List<Long> held = new ArrayList<>();
		hold(node, held);
		if (held.size() < SEVERAL) {
			return;
		}
		if (node.parent() > 0 && held.size() <= most) {
			families.add(new Family(node.id(), node.name(), node.namePeople(), node.posts(), node.people(), List.copyOf(held)));
		} else {
			children.getOrDefault(node.id(), List.of()).forEach(child -> cut(child, most, families));
		}
	}

	private void hold(Node node, List<Long> held) {
		if (node.topic() > 0) {
			held.add(node.topic());
		}
		children.getOrDefault(node.id(), List.of()).forEach(child -> hold(child, held));
	}
}
