package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;

import io.murmure.core.table.Batch;
import io.murmure.engine.layout.Ties;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Beside;
import io.murmure.workbench.Circle;

/** Reads the whole network, what does not depend on one another side by side, in columns: an object for each of 500 000 ties would take longer than all else. */
final class LandscapeReader {

	private static final String PEOPLE = """
			with ends as (select source as id, weight from interactions union all select target, weight from interactions union all select author_id, 0 from members),
			people as (select id, sum(weight) as weight, count(*) over () as everybody from ends group by id)
			select id, author, everybody from people join author_names on author_id = id order by weight desc, id limit""" + " " + Landscape.MOST_PEOPLE;
	private static final String TIES = """
			select least(source, target) as one, greatest(source, target) as other, sum(weight) as weight from interactions where source <> target
			group by all order by weight desc, one, other limit""" + " " + Landscape.MOST_TIES;
	private static final String HOMES = """
			select author_id as person, community_id as circle, row_number() over (partition by author_id order by strength desc, community_id) as place
			from members qualify place <= 2""";
	private static final String MOODS = """
			select community_id as circle, arg_max(emotion, posts) as emotion from (select m.community_id, p.emotion, count(*) as posts
				from posts p join members m on m.author_id = p.author_id where p.emotion <> '' and p.emotion <> 'neutral' group by all)
			group by community_id""";

	private final Answers answers;

	private LandscapeReader(Answers answers) {
		this.answers = answers;
	}

	static Landscape read(Answers answers) {
		return new LandscapeReader(answers).read();
	}

	private Landscape read() {
		Supplier<Batch> ties = Beside.of(() -> answers.columns(TIES));
		Supplier<Batch> moods = Beside.of(() -> answers.columns(MOODS));
		List<Circle> circles = Circle.all(answers);
		LongToIntFunction ranks = new Numbering(circles.stream().mapToLong(Circle::id).toArray());
		Batch people = answers.columns(PEOPLE);
		LongToIntFunction numbers = new Numbering(people.longs("id"));
		int[][] homes = homes(numbers, ranks, people.size());
		long everybody = people.size() == 0 ? 0 : people.longs("everybody")[0];
		Pairs pairs = Pairs.of(ties.get(), numbers);
		return new Landscape(people.longs("id"), people.texts("author"), circles, homes[0], homes[1], moods(moods.get(), ranks, circles.size()),
				pairs.one(), pairs.other(), pairs.weight(), everybody - people.size());
	}

	/** The circle of each person that holds them most, and the one after it. */
	private int[][] homes(LongToIntFunction numbers, LongToIntFunction ranks, int people) {
		int[][] homes = new int[2][people];
		Arrays.stream(homes).forEach(place -> Arrays.fill(place, Ties.NONE));
		Batch members = answers.columns(HOMES);
		long[] person = members.longs("person");
		long[] circle = members.longs("circle");
		long[] place = members.longs("place");
		for (int i = 0; i < members.size(); i++) {
			int number = numbers.applyAsInt(person[i]);
			if (number != Numbering.NONE) {
				homes[(int) place[i] - 1][number] = ranks.applyAsInt(circle[i]);
			}
		}
		return homes;
	}

	private static String[] moods(Batch told, LongToIntFunction ranks, int circles) {
		String[] moods = new String[circles];
		Arrays.fill(moods, "");
		for (int i = 0; i < told.size(); i++) {
			int rank = ranks.applyAsInt(told.longs("circle")[i]);
			if (rank != Numbering.NONE) {
				moods[rank] = told.texts("emotion")[i];
			}
		}
		return moods;
	}

	/** Ties by the numbers of people, of those who found room. */
	private record Pairs(int[] one, int[] other, float[] weight) {

		static Pairs of(Batch ties, LongToIntFunction numbers) {
			long[] ones = ties.longs("one");
			long[] others = ties.longs("other");
			double[] weights = ties.doubles("weight");
			int[] one = new int[ties.size()];
			int[] other = new int[ties.size()];
			float[] weight = new float[ties.size()];
			int size = 0;
			for (int e = 0; e < ties.size(); e++) {
				int from = numbers.applyAsInt(ones[e]);
				int to = numbers.applyAsInt(others[e]);
				if (from != Numbering.NONE && to != Numbering.NONE) {
					one[size] = from;
					other[size] = to;
					weight[size++] = (float) weights[e];
				}
			}
			return new Pairs(Arrays.copyOf(one, size), Arrays.copyOf(other, size), Arrays.copyOf(weight, size));
		}
	}
}
