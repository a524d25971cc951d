package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.murmure.engine.layout.Ties;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * The whole network of a study.
 *
 * @param people    author ids, those with the heaviest ties first, at most {@value #MOST_PEOPLE}
 * @param circles   by rank
 * @param community of each person, a rank of {@code circles} or {@link Ties#NONE}; of several, the one that holds the person most
 * @param second    the circle that holds each person most but for that one; {@link Ties#NONE} for who stands in one alone
 * @param moods     the emotion that each circle shows most beside neutral, empty for none
 * @param hidden    how many people found no room
 */
public record Landscape(long[] people, String[] names, List<Circle> circles, int[] community, int[] second, String[] moods, int[] source, int[] target,
		float[] weight, long hidden) {

	static final int MOST_PEOPLE = 100_000;
	static final int MOST_TIES = 500_000;

	private record Person(long id, String name) {
	}

	private record Tie(long from, long to, double weight) {
	}

	private record Home(long person, long circle, long place) {
	}

	private record Mood(long circle, String emotion) {
	}

	public static Landscape read(Answers answers) {
		List<Circle> circles = Circle.all(answers);
		List<Person> people = answers.list(row -> new Person(row.number(0), row.text(1)), """
				with ends as (select source as id, weight from interactions union all select target, weight from interactions),
				weights as (select id, sum(weight) as weight from ends group by id)
				select a.author_id, a.author from authors a left join weights w on w.id = a.author_id
				where w.id is not null or a.author_id in (select author_id from members)
				order by coalesce(w.weight, 0) desc, a.author_id limit""" + " " + MOST_PEOPLE);
		long all = answers.first(row -> row.number(0), """
				select count(distinct id) as people from (select source as id from interactions union all select target from interactions
				union all select author_id from members)""").orElse(0L);
		List<Tie> ties = answers.list(row -> new Tie(row.number(0), row.number(1), row.real(2)), """
				select least(source, target) as a, greatest(source, target) as b, sum(weight) as w from interactions where source <> target
				group by all order by w desc, a, b limit""" + " " + MOST_TIES);
		Map<Long, Integer> number = new HashMap<>();
		for (int v = 0; v < people.size(); v++) {
			number.put(people.get(v).id(), v);
		}
		List<Tie> known = ties.stream().filter(tie -> number.containsKey(tie.from()) && number.containsKey(tie.to())).toList();
		int[][] homes = homes(answers, number, circles);
		float[] weight = new float[known.size()];
		for (int e = 0; e < weight.length; e++) {
			weight[e] = (float) known.get(e).weight();
		}
		return new Landscape(people.stream().mapToLong(Person::id).toArray(), people.stream().map(Person::name).toArray(String[]::new), circles,
				homes[0], homes[1], moods(answers, circles), known.stream().mapToInt(tie -> number.get(tie.from())).toArray(),
				known.stream().mapToInt(tie -> number.get(tie.to())).toArray(), weight, Math.max(0, all - people.size()));
	}

	/** The circle of each person that holds them most, and the one after it. */
	private static int[][] homes(Answers answers, Map<Long, Integer> number, List<Circle> circles) {
		Map<Long, Integer> ranks = ranks(circles);
		int[][] homes = new int[2][number.size()];
		Arrays.stream(homes).forEach(place -> Arrays.fill(place, Ties.NONE));
		answers.list(row -> new Home(row.number(0), row.number(1), row.number(2)), """
				select author_id, community_id, row_number() over (partition by author_id order by strength desc, community_id) as place
				from members qualify place <= 2""").forEach(home -> {
			if (number.containsKey(home.person()) && ranks.containsKey(home.circle())) {
				homes[(int) home.place() - 1][number.get(home.person())] = ranks.get(home.circle());
			}
		});
		return homes;
	}

	private static String[] moods(Answers answers, List<Circle> circles) {
		Map<Long, Integer> ranks = ranks(circles);
		String[] moods = new String[circles.size()];
		Arrays.fill(moods, "");
		answers.list(row -> new Mood(row.number(0), row.text(1)), """
				select community_id, arg_max(emotion, posts) from (select m.community_id, p.emotion, count(*) as posts
					from posts p join members m on m.author_id = p.author_id where p.emotion <> '' and p.emotion <> 'neutral' group by all)
				group by community_id""").forEach(mood -> {
			if (ranks.containsKey(mood.circle())) {
				moods[ranks.get(mood.circle())] = mood.emotion();
			}
		});
		return moods;
	}

	private static Map<Long, Integer> ranks(List<Circle> circles) {
		Map<Long, Integer> ranks = new HashMap<>();
		circles.forEach(circle -> ranks.put(circle.id(), circle.rank()));
		return ranks;
	}

	public int size() {
		return people.length;
	}

	/** Who stands in more than one circle, those with the heaviest ties first. O(people). */
	public int[] bridges() {
		return IntStream.range(0, people.length).filter(v -> second[v] != Ties.NONE).toArray();
	}

	/** People of each circle, by rank. O(people). */
	public int[][] members() {
		int[][] members = new int[circles.size()][];
		int[] size = new int[circles.size()];
		Arrays.stream(community).filter(rank -> rank != Ties.NONE).forEach(rank -> size[rank]++);
		Arrays.setAll(members, rank -> new int[size[rank]]);
		for (int v = people.length - 1; v >= 0; v--) {
			if (community[v] != Ties.NONE) {
				members[community[v]][--size[community[v]]] = v;
			}
		}
		return members;
	}

	/** The person with an id, -1 for none. */
	public Function<Long, Integer> finder() {
		Map<Long, Integer> number = new HashMap<>();
		IntStream.range(0, people.length).forEach(v -> number.put(people[v], v));
		return id -> number.getOrDefault(id, -1);
	}
}
