package io.murmure.workbench.communities.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.murmure.core.focus.Focus;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * What the network shows: people of one circle with their neighbours, or all circles.
 *
 * @param circle the circle that is shown; empty when all are
 * @param nodes  at most {@value #MOST_NODES}
 * @param ties   at most {@value #MOST_TIES}, the strongest; {@code hidden} nodes did not find room
 */
public record Network(Optional<Circle> circle, List<Node> nodes, List<Tie> ties, int hidden) {

	static final int MOST_NODES = 200;
	static final int MOST_NEIGHBOURS = 50;
	static final int MOST_TIES = 800;
	private static final int MOST_CIRCLES = 60;
	/** For people who belong to no circle. */
	public static final int NO_RANK = Integer.MAX_VALUE;

	/**
	 * A person or a circle.
	 *
	 * @param rank   of the circle that gives it its colour, {@link #NO_RANK} without one
	 * @param weight number of members of a circle, or the weight of a person's ties
	 * @param inside whether it belongs to the circle that is shown
	 */
	public record Node(long id, String name, int rank, double weight, boolean inside) {
	}

	/** How strongly two nodes are tied, whatever the direction; places in the list of nodes. */
	public record Tie(int from, int to, double weight) {
	}

	private record Pair(long a, long b, double weight) {
	}

	/** Reads the circle in Focus with its neighbours, or all circles when none is; ties of the Focus' span alone. */
	public static Network read(Answers answers, Focus focus) {
		List<Circle> circles = Circle.all(answers);
		Optional<Circle> chosen = circles.stream().filter(circle -> focus.communities().contains(circle.id())).findFirst();
		return chosen.map(circle -> around(answers, circle, circles, focus)).orElseGet(() -> landscape(answers, circles, focus));
	}

	private static Network landscape(Answers answers, List<Circle> circles, Focus focus) {
		List<Node> nodes = circles.stream().limit(MOST_CIRCLES)
				.map(circle -> new Node(circle.id(), circle.name(), circle.rank(), circle.size(), true)).toList();
		List<Pair> pairs = pairs(answers, focus, """
				select least(s.community_id, t.community_id) as a, greatest(s.community_id, t.community_id) as b, sum(i.weight) as w
				from interactions i join members s on s.author_id = i.source join members t on t.author_id = i.target
				where s.community_id <> t.community_id and %s group by all order by w desc""");
		return new Network(Optional.empty(), nodes, ties(nodes, pairs), circles.size() - nodes.size());
	}

	private static Network around(Answers answers, Circle circle, List<Circle> circles, Focus focus) {
		Set<Long> members = new HashSet<>(answers.list(row -> row.number(0), "select author_id from members where community_id = ?", circle.id()));
		List<Pair> pairs = pairs(answers, focus, """
				select least(i.source, i.target) as a, greatest(i.source, i.target) as b, sum(i.weight) as w from interactions i
				where i.source <> i.target and %s and (i.source in (select author_id from members where community_id = ?)
					or i.target in (select author_id from members where community_id = ?))
				group by all order by w desc""", circle.id(), circle.id());
		Map<Long, Double> weights = new HashMap<>();
		members.forEach(member -> weights.put(member, 0.0));
		pairs.forEach(pair -> {
			weights.merge(pair.a(), pair.weight(), Double::sum);
			weights.merge(pair.b(), pair.weight(), Double::sum);
		});
		List<Long> heaviest = weights.keySet().stream().sorted(Comparator.comparing((Long id) -> -weights.get(id)).thenComparing(id -> id)).toList();
		List<Long> chosen = new ArrayList<>(heaviest.stream().filter(members::contains).limit(MOST_NODES - MOST_NEIGHBOURS).toList());
		chosen.addAll(heaviest.stream().filter(id -> !members.contains(id)).limit(MOST_NODES - chosen.size()).limit(MOST_NEIGHBOURS).toList());
		Map<Long, Integer> ranks = ranks(answers, chosen, circles);
		Map<Long, String> names = names(answers, chosen);
		List<Node> nodes = chosen.stream().map(id -> new Node(id, names.getOrDefault(id, "?"),
				members.contains(id) ? circle.rank() : ranks.getOrDefault(id, NO_RANK), weights.get(id), members.contains(id))).toList();
		return new Network(Optional.of(circle), nodes, ties(nodes, pairs), weights.size() - nodes.size());
	}

	private static List<Pair> pairs(Answers answers, Focus focus, String sql, Object... arguments) {
		List<Object> all = new ArrayList<>();
		focus.span().ifPresent(span -> all.addAll(List.of(span.start(), span.end())));
		all.addAll(Arrays.asList(arguments));
		String span = focus.span().isPresent() ? "i.time >= ? and i.time < ?" : "true";
		return answers.list(row -> new Pair(row.number(0), row.number(1), row.real(2)), sql.formatted(span), all.toArray());
	}

	private static List<Tie> ties(List<Node> nodes, List<Pair> pairs) {
		Map<Long, Integer> place = new HashMap<>();
		for (int i = 0; i < nodes.size(); i++) {
			place.put(nodes.get(i).id(), i);
		}
		return pairs.stream().filter(pair -> place.containsKey(pair.a()) && place.containsKey(pair.b())).limit(MOST_TIES)
				.map(pair -> new Tie(place.get(pair.a()), place.get(pair.b()), pair.weight())).toList();
	}

	private static Map<Long, Integer> ranks(Answers answers, List<Long> people, List<Circle> circles) {
		Map<Long, Circle> byId = circles.stream().collect(Collectors.toMap(Circle::id, Function.identity()));
		Map<Long, Integer> ranks = new LinkedHashMap<>();
		answers.list(row -> new long[] { row.number(0), row.number(1) },
				"select author_id, community_id from members where author_id in (" + marks(people) + ")", people.toArray())
				.forEach(pair -> ranks.merge(pair[0], byId.get(pair[1]).rank(), Math::min));
		return ranks;
	}

	private static Map<Long, String> names(Answers answers, List<Long> people) {
		return answers.list(Function.identity(), "select author_id, author from authors where author_id in (" + marks(people) + ")", people.toArray())
				.stream().collect(Collectors.toMap(row -> row.number(0), row -> row.text(1)));
	}

	/** Never empty, so that the question stays one. */
	private static String marks(List<Long> people) {
		return people.isEmpty() ? "null" : people.stream().map(id -> "?").collect(Collectors.joining(", "));
	}
}
