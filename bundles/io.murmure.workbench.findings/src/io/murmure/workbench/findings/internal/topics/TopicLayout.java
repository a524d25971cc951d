package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Topics as discs whose area is their posts, near those that are like them. A family has a round ground of its own, and neither discs nor grounds cover each other: the room between them is what distances say, as far as
 * there is room. Our own two-step layout, deterministic. O(rounds x topics²).
 *
 * @param discs   of the topics, in their order
 * @param grounds of the families, in their order
 */
public record TopicLayout(List<Disc> discs, List<Ground> grounds) {

	/** Of what all discs together cover, how much larger the whole is before they are parted. */
	private static final double ROOM = 1.7;
	/** The radius of a topic of one post. */
	private static final double UNIT = 10;
	private static final double GAP = 0.4;
	private static final double EDGE = 0.5;

	public record Disc(Topic topic, double x, double y, double radius) {

		boolean covers(double atX, double atY) {
			return Math.hypot(atX - x, atY - y) <= radius;
		}
	}

	public record Ground(Family family, double x, double y, double radius) {

		boolean covers(double atX, double atY) {
			return Math.hypot(atX - x, atY - y) <= radius;
		}
	}

	/** What moves as one: a topic alone, or a family around its own middle. */
	private record Body(Optional<Family> family, List<Disc> discs, double radius) {
	}

	/** @param ratio of width to height that there is */
	public static TopicLayout of(TopicMap map, double ratio) {
		double mean = map.topics().stream().mapToDouble(TopicLayout::radius).average().orElse(1);
		List<Body> bodies = new ArrayList<>();
		for (Family family : map.families()) {
			List<Topic> topics = map.topics().stream().filter(topic -> family.topics().contains(topic.id())).toList();
			if (!topics.isEmpty()) {
				bodies.add(family(family, topics, mean));
			}
		}
		map.topics().stream().filter(topic -> map.family(topic.id()).isEmpty()).forEach(topic -> bodies.add(new Body(Optional.empty(), List.of(new Disc(topic, 0, 0, radius(topic))), radius(topic))));
		Partition whole = new Partition(bodies.stream().map(body -> new Partition.Round(middle(body, Topic::x) * ratio, middle(body, Topic::y), body.radius())).toList(), GAP * mean, ROOM);
		List<Disc> discs = new ArrayList<>();
		List<Ground> grounds = new ArrayList<>();
		for (int b = 0; b < bodies.size(); b++) {
			Partition.Round at = whole.rounds().get(b);
			bodies.get(b).discs().forEach(disc -> discs.add(new Disc(disc.topic(), at.x() + disc.x(), at.y() + disc.y(), disc.radius())));
			bodies.get(b).family().ifPresent(family -> grounds.add(new Ground(family, at.x(), at.y(), at.radius())));
		}
		return new TopicLayout(discs, grounds);
	}

	private static Body family(Family family, List<Topic> topics, double mean) {
		List<Partition.Round> parted = new Partition(topics.stream().map(topic -> new Partition.Round(topic.x(), topic.y(), radius(topic))).toList(), GAP * mean, ROOM / 2).rounds();
		double left = parted.stream().mapToDouble(round -> round.x() - round.radius()).min().orElse(0);
		double right = parted.stream().mapToDouble(round -> round.x() + round.radius()).max().orElse(0);
		double top = parted.stream().mapToDouble(round -> round.y() - round.radius()).min().orElse(0);
		double bottom = parted.stream().mapToDouble(round -> round.y() + round.radius()).max().orElse(0);
		double middleX = (left + right) / 2;
		double middleY = (top + bottom) / 2;
		List<Disc> discs = new ArrayList<>();
		for (int i = 0; i < topics.size(); i++) {
			discs.add(new Disc(topics.get(i), parted.get(i).x() - middleX, parted.get(i).y() - middleY, parted.get(i).radius()));
		}
		double radius = discs.stream().mapToDouble(disc -> Math.hypot(disc.x(), disc.y()) + disc.radius()).max().orElse(0);
		return new Body(Optional.of(family), discs, radius + EDGE * mean);
	}

	private static double radius(Topic topic) {
		return UNIT * Math.sqrt(Math.max(1, topic.posts()));
	}

	private static double middle(Body body, ToDoubleFunction<Topic> of) {
		double posts = body.discs().stream().mapToDouble(disc -> disc.topic().posts()).sum();
		return body.discs().stream().mapToDouble(disc -> of.applyAsDouble(disc.topic()) * disc.topic().posts()).sum() / Math.max(1, posts);
	}

	/** Left, top, right and bottom of all there is. */
	double[] bounds() {
		double[] bounds = { Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE };
		discs.forEach(disc -> widen(bounds, disc.x(), disc.y(), disc.radius()));
		grounds.forEach(ground -> widen(bounds, ground.x(), ground.y(), ground.radius()));
		return discs.isEmpty() ? new double[] { 0, 0, 1, 1 } : bounds;
	}

	private static void widen(double[] bounds, double x, double y, double radius) {
		bounds[0] = Math.min(bounds[0], x - radius);
		bounds[1] = Math.min(bounds[1], y - radius);
		bounds[2] = Math.max(bounds[2], x + radius);
		bounds[3] = Math.max(bounds[3], y + radius);
	}

	public Optional<Disc> discAt(double x, double y) {
		return discs.stream().filter(disc -> disc.covers(x, y)).findFirst();
	}

	public Optional<Ground> groundAt(double x, double y) {
		return grounds.stream().filter(ground -> ground.covers(x, y)).findFirst();
	}

	public Optional<Disc> disc(long topic) {
		return discs.stream().filter(disc -> disc.topic().id() == topic).findFirst();
	}
}
