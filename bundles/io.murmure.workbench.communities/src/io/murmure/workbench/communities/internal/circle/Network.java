package io.murmure.workbench.communities.internal.circle;

import java.util.List;
import java.util.Optional;

import io.murmure.core.privacy.Disclosure;
import io.murmure.workbench.Circle;

/**
 * What the circle view shows: people of one circle with their neighbours, or all circles.
 *
 * @param circle the circle that is shown; empty when all are
 * @param nodes  at most {@value #MOST_NODES}
 * @param ties   at most {@value #MOST_TIES}, the strongest
 * @param hidden how many nodes did not find room
 */
public record Network(Optional<Circle> circle, List<Node> nodes, List<Tie> ties, int hidden) {

	static final int MOST_NODES = 200;
	static final int MOST_TIES = 800;
	/** For people who belong to no circle. */
	public static final int NO_RANK = Integer.MAX_VALUE;

	/** What a node stands for, by id: a person, or a circle whose people are taken together. */
	public record Key(boolean group, long id) {
	}

	/**
	 * A person or a circle.
	 *
	 * @param rank   of the circle that gives it its colour, {@link #NO_RANK} without one
	 * @param role   of a member, as in {@code member_roles}; empty for others
	 * @param mood   the emotion that shows most beside neutral; empty for none, and where it may not be told of a single person
	 * @param voice  posts of a person, people of a circle
	 * @param inside whether it belongs to the circle that is shown
	 */
	public record Node(Key key, String name, int rank, String role, String mood, long voice, boolean inside) {
	}

	/** How strongly one node is tied to another, by which kind most, and by how many people of the first. */
	public record Tie(Node from, Node to, String kind, double weight, long people) {
	}

	/** What may be told outside the workbench: of circles those with enough people, and ties that enough people make. Single people are another matter; they stay. */
	public Network shareable(Disclosure rule) {
		if (circle.isPresent()) {
			return this;
		}
		List<Node> told = nodes.stream().filter(node -> rule.allows(node.voice())).toList();
		return new Network(circle, told, ties.stream().filter(tie -> rule.allows(tie.people()) && told.contains(tie.from()) && told.contains(tie.to())).toList(), hidden);
	}

	/** Whether a node has a tie to another one that is shown. */
	public boolean isTied(Node node) {
		return ties.stream().anyMatch(tie -> tie.from().key().equals(node.key()) || tie.to().key().equals(node.key()));
	}

	public long inside() {
		return nodes.stream().filter(Node::inside).count();
	}
}
