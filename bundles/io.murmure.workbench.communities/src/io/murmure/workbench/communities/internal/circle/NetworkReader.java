package io.murmure.workbench.communities.internal.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.communities.internal.circle.Network.Key;
import io.murmure.workbench.communities.internal.circle.Network.Node;
import io.murmure.workbench.communities.internal.circle.Network.Tie;

/** Reads the circle in Focus with its neighbours, taken together by circle unless they are expanded; or all circles when none is in Focus. */
public final class NetworkReader {

	private static final int MOST_NEIGHBOURS = 50;
	private static final int MOST_CIRCLES = 60;

	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private final Answers answers;
	private final Focus focus;
	private final CircleFilter filter;
	private final List<Circle> circles;
	private final Map<Long, Circle> byId;

	private record Step(long from, long to, String kind, double weight, long people) {
	}

	private NetworkReader(Answers answers, Focus focus, CircleFilter filter) {
		this.answers = answers;
		this.focus = focus;
		this.filter = filter;
		circles = Circle.all(answers);
		byId = circles.stream().collect(Collectors.toMap(Circle::id, Function.identity()));
	}

	public static Network read(Answers answers, Focus focus, CircleFilter filter) {
		NetworkReader reader = new NetworkReader(answers, focus, filter);
		Optional<Circle> chosen = reader.circles.stream().filter(circle -> focus.communities().contains(circle.id())).findFirst();
		return chosen.map(reader::around).orElseGet(reader::all);
	}

	private Network all() {
		Map<Key, Node> nodes = new LinkedHashMap<>();
		circles.stream().limit(MOST_CIRCLES).map(circle -> group(circle, true)).forEach(node -> nodes.put(node.key(), node));
		CircleFilter.Condition condition = filter.condition(focus);
		List<Step> steps = steps("""
				select s.community_id, t.community_id, arg_max(i.kind, i.weight), sum(i.weight) as w, count(distinct i.source) as people from interactions i
				join members s on s.author_id = i.source join members t on t.author_id = i.target
				where s.community_id <> t.community_id and %s group by all order by w desc""".formatted(condition.sql()), condition.arguments());
		List<Tie> ties = ties(nodes, steps, id -> new Key(true, id));
		return new Network(Optional.empty(), List.copyOf(nodes.values()), ties, circles.size() - nodes.size());
	}

	private Network around(Circle circle) {
		Set<Long> members = new LinkedHashSet<>(answers.list(row -> row.number(0), "select author_id from members where community_id = ? order by strength desc, author_id", circle.id()));
		List<Step> steps = new ArrayList<>();
		Set<Long> reached = new HashSet<>(members);
		Set<Long> edge = members;
		for (int depth = 0; depth < filter.depth() && !edge.isEmpty() && reached.size() < 4 * Network.MOST_NODES; depth++) {
			List<Step> found = from(edge, depth == 0);
			steps.addAll(found);
			Set<Long> next = new HashSet<>();
			found.forEach(step -> next.addAll(List.of(step.from(), step.to())));
			next.removeAll(reached);
			reached.addAll(next);
			edge = next;
		}
		Map<Long, Circle> homes = homes(reached, members);
		Function<Long, Key> key = person -> members.contains(person) || !homes.containsKey(person) || filter.expanded().contains(homes.get(person).id())
				? new Key(false, person) : new Key(true, homes.get(person).id());
		return network(circle, members, homes, steps, key);
	}

	private Network network(Circle circle, Set<Long> members, Map<Long, Circle> homes, List<Step> steps, Function<Long, Key> key) {
		Map<Key, Double> weights = new HashMap<>();
		members.forEach(member -> weights.put(new Key(false, member), 0.0));
		steps.forEach(step -> {
			weights.merge(key.apply(step.from()), step.weight(), Double::sum);
			weights.merge(key.apply(step.to()), step.weight(), Double::sum);
		});
		Comparator<Key> heaviest = Comparator.comparing((Key one) -> -weights.get(one)).thenComparing(Key::group).thenComparing(Key::id);
		List<Key> sorted = weights.keySet().stream().sorted(heaviest).toList();
		List<Key> chosen = new ArrayList<>(sorted.stream().filter(one -> !one.group() && members.contains(one.id())).limit(Network.MOST_NODES - MOST_NEIGHBOURS).toList());
		chosen.addAll(sorted.stream().filter(one -> one.group() || !members.contains(one.id())).limit(Network.MOST_NODES - chosen.size()).toList());
		People people = People.read(answers, chosen.stream().filter(one -> !one.group()).map(Key::id).toList(), circle.id());
		Map<Key, Node> nodes = new LinkedHashMap<>();
		for (Key one : chosen) {
			Network.Home home = members.contains(one.id()) ? home(circle) : Optional.ofNullable(homes.get(one.id())).map(this::home).orElse(Network.Home.NONE);
			nodes.put(one, one.group() ? group(byId.get(one.id()), false) : people.node(one, home, members.contains(one.id())));
		}
		return new Network(Optional.of(circle), List.copyOf(nodes.values()), ties(nodes, steps, key), weights.size() - nodes.size());
	}

	private List<Step> from(Collection<Long> people, boolean first) {
		CircleFilter.Condition condition = filter.condition(focus);
		String marks = CircleFilter.marks(people.size());
		boolean out = !first || filter.towards() != CircleFilter.Direction.IN;
		boolean in = !first || filter.towards() != CircleFilter.Direction.OUT;
		List<Object> arguments = new ArrayList<>(condition.arguments());
		List<String> ends = new ArrayList<>();
		if (out) {
			ends.add("i.source in (" + marks + ")");
			arguments.addAll(people);
		}
		if (in) {
			ends.add("i.target in (" + marks + ")");
			arguments.addAll(people);
		}
		return steps("select i.source, i.target, arg_max(i.kind, i.weight), sum(i.weight) as w, count(distinct i.source) as people from interactions i where i.source <> i.target and " + condition.sql() + " and ("
				+ String.join(" or ", ends) + ") group by i.source, i.target order by w desc, i.source, i.target", arguments);
	}

	private List<Step> steps(String sql, List<Object> arguments) {
		return answers.list(row -> new Step(row.number(0), row.number(1), row.text(2), row.real(3), row.number(4)), sql, arguments.toArray());
	}

	private static List<Tie> ties(Map<Key, Node> nodes, List<Step> steps, Function<Long, Key> key) {
		Map<List<Key>, Tie> ties = new LinkedHashMap<>();
		for (Step step : steps) {
			Node from = nodes.get(key.apply(step.from()));
			Node to = nodes.get(key.apply(step.to()));
			if (from != null && to != null && from != to) {
				ties.merge(List.of(from.key(), to.key()), new Tie(from, to, step.kind(), step.weight(), step.people()),
						(one, other) -> new Tie(from, to, one.kind(), one.weight() + other.weight(), one.people() + other.people()));
			}
		}
		return ties.values().stream().sorted(Comparator.comparingDouble(tie -> -tie.weight())).limit(Network.MOST_TIES).toList();
	}

	/** The largest circle of each neighbour. */
	private Map<Long, Circle> homes(Set<Long> reached, Set<Long> members) {
		List<Long> others = reached.stream().filter(person -> !members.contains(person)).toList();
		Map<Long, Circle> homes = new HashMap<>();
		if (!others.isEmpty()) {
			answers.list(row -> new long[] { row.number(0), row.number(1) },
					"select author_id, community_id from members where author_id in (" + CircleFilter.marks(others.size()) + ")", others.toArray())
					.forEach(pair -> homes.merge(pair[0], byId.get(pair[1]), (one, other) -> one.rank() < other.rank() ? one : other));
		}
		return homes;
	}

	private Network.Home home(Circle circle) {
		boolean told = new Disclosure(answers.settings().disclosureK()).allows(circle.size());
		return new Network.Home(circle.id(), circle.rank(), told ? circle.name() : words.circle(circle.id(), ""));
	}

	private Node group(Circle circle, boolean inside) {
		Network.Mood mood = answers.first(row -> new Network.Mood(row.text(0), row.number(1)), """
				select p.emotion, count(distinct p.author_id) from posts p join members m on m.author_id = p.author_id where m.community_id = ? and p.emotion <> '' and p.emotion <> 'neutral'
				group by p.emotion order by count(*) desc, p.emotion limit 1""", circle.id()).orElse(Network.Mood.NONE);
		return new Node(new Key(true, circle.id()), circle.name(), home(circle), "", mood, circle.size(), inside);
	}
}
