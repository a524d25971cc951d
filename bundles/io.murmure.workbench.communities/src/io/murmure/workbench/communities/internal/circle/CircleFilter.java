package io.murmure.workbench.communities.internal.circle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;

/**
 * Which ties and people the circle view shows.
 *
 * @param hidden   kinds of interactions that are left out
 * @param towards  whose ties: those that members have to others, those that others have to members, or both
 * @param depth    steps from the circle, 1 to 3
 * @param expanded circles whose people are shown one by one
 */
public record CircleFilter(Set<String> hidden, Direction towards, int depth, Set<Long> expanded) {

	public static final CircleFilter ALL = new CircleFilter(Set.of(), Direction.BOTH, 1, Set.of());
	/** Kinds of interactions, in the order in which they are offered. */
	public static final List<String> KINDS = List.of("reply", "mention", "quote", "repost", "reaction", "co-participation", "membership");

	/** Seen from the circle. */
	public enum Direction {
		BOTH, OUT, IN
	}

	public CircleFilter kind(String kind, boolean shown) {
		Set<String> next = new HashSet<>(hidden);
		if (shown) {
			next.remove(kind);
		} else {
			next.add(kind);
		}
		return new CircleFilter(Set.copyOf(next), towards, depth, expanded);
	}

	public CircleFilter towards(Direction next) {
		return new CircleFilter(hidden, next, depth, expanded);
	}

	public CircleFilter depth(int next) {
		return new CircleFilter(hidden, towards, next, expanded);
	}

	/** Opens a circle into its people, or takes these together again. */
	public CircleFilter turned(long circle) {
		Set<Long> next = new HashSet<>(expanded);
		if (!next.remove(circle)) {
			next.add(circle);
		}
		return expanded(next);
	}

	/** Whether it shows other ties than at the start. */
	public boolean isOn() {
		return !expanded(Set.of()).equals(ALL);
	}

	public CircleFilter expanded(Set<Long> next) {
		return new CircleFilter(hidden, towards, depth, Set.copyOf(next));
	}

	/** A condition on {@code interactions i}: of these kinds, and of the span, emotions and topics in Focus. */
	Condition condition(Focus focus) {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		if (!hidden.isEmpty()) {
			parts.add("i.kind not in (" + marks(hidden.size()) + ")");
			hidden.stream().sorted().forEach(arguments::add);
		}
		focus.span().ifPresent(span -> {
			parts.add("i.time >= ? and i.time < ?");
			arguments.add(span.start());
			arguments.add(span.end());
		});
		Focus said = Focus.ALL.onEmotions(focus.emotions()).onTopics(focus.topics());
		if (said.narrows()) {
			FocusCondition condition = FocusCondition.of(said);
			parts.add("i.post_id in (select post_id from posts where " + condition.sql() + ")");
			arguments.addAll(condition.arguments());
		}
		return new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), arguments);
	}

	record Condition(String sql, List<Object> arguments) {
	}

	static String marks(int count) {
		return IntStream.range(0, count).mapToObj(i -> "?").collect(Collectors.joining(", "));
	}
}
