package io.murmure.workbench.communities.internal.circle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
	 * @param home   the circle that it is counted to and has its colour of
	 * @param role   of a member, as in {@code member_roles}; empty for others
	 * @param mood   what shows most
	 * @param voice  posts of a person, people of a circle
	 * @param inside whether it belongs to the circle that is shown
	 */
	public record Node(Key key, String name, Home home, String role, Mood mood, long voice, boolean inside) {

		private Node shareable(Disclosure rule) {
			return rule.allows(mood.people()) ? this : new Node(key, name, home, role, Mood.NONE, voice, inside);
		}

		public int rank() {
			return home.rank();
		}
	}

	/**
	 * The circle of a node.
	 *
	 * @param id   0 for none
	 * @param rank {@link #NO_RANK} for none
	 * @param name as it may be told outside the workbench, a number where the circle is too small; empty for none
	 */
	public record Home(long id, int rank, String name) {

		public static final Home NONE = new Home(0, NO_RANK, "");
	}

	/**
	 * The emotion that shows most beside neutral.
	 *
	 * @param emotion empty for none, and where it may not be told of a single person
	 * @param people  how many people wrote the posts that show it
	 */
	public record Mood(String emotion, long people) {

		public static final Mood NONE = new Mood("", 0);
	}

	/** How strongly one node is tied to another, by which kind most, and by how many people of the first. */
	public record Tie(Node from, Node to, String kind, double weight, long people) {

		private boolean isBetweenCircles() {
			return from.key().group() && to.key().group();
		}
	}

	/**
	 * What may be told outside the workbench: of circles those with enough people, with the emotion that enough of them show, and the ties between them that enough people make. Single people are
	 * another matter; they stay, with their ties.
	 */
	public Network shareable(Disclosure rule) {
		Map<Key, Node> told = new LinkedHashMap<>();
		nodes.stream().filter(node -> !node.key().group() || rule.allows(node.voice())).forEach(node -> told.put(node.key(), node.key().group() ? node.shareable(rule) : node));
		return new Network(circle, List.copyOf(told.values()),
				ties.stream().filter(tie -> !tie.isBetweenCircles() || rule.allows(tie.people())).filter(tie -> told.containsKey(tie.from().key()) && told.containsKey(tie.to().key()))
						.map(tie -> new Tie(told.get(tie.from().key()), told.get(tie.to().key()), tie.kind(), tie.weight(), tie.people())).toList(),
				hidden);
	}

	/** Whether a node has a tie to another one that is shown. */
	public boolean isTied(Node node) {
		return ties.stream().anyMatch(tie -> tie.from().key().equals(node.key()) || tie.to().key().equals(node.key()));
	}

	/** Everybody who is shown one by one, by id. */
	public Set<Long> people() {
		return nodes.stream().map(Node::key).filter(key -> !key.group()).map(Key::id).collect(Collectors.toSet());
	}

	public long inside() {
		return nodes.stream().filter(Node::inside).count();
	}
}
