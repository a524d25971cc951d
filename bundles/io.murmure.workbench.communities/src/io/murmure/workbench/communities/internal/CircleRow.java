package io.murmure.workbench.communities.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * A row of the list of circles.
 *
 * @param course posts a week, from the first week of the study to the last
 */
public record CircleRow(Circle circle, double[] course) {

	/** Posts of all weeks. */
	public double posts() {
		return Arrays.stream(course).sum();
	}

	private record Week(long circle, int week, long posts) {
	}

	/** All circles with the course of their posts. */
	public static List<CircleRow> all(Answers answers) {
		List<Circle> circles = Circle.all(answers);
		List<Week> weeks = answers.list(row -> new Week(row.number(0), (int) row.number(1), row.number(2)), """
				select m.community_id, date_diff('week', (select min(time) from posts), p.time) as week, count(*) as posts
				from posts p join members m on m.author_id = p.author_id group by all""");
		int last = weeks.stream().mapToInt(Week::week).max().orElse(0);
		Map<Long, List<Week>> byCircle = weeks.stream().collect(Collectors.groupingBy(Week::circle));
		return circles.stream().map(circle -> new CircleRow(circle, course(byCircle.getOrDefault(circle.id(), List.of()), last))).toList();
	}

	private static double[] course(List<Week> weeks, int last) {
		double[] course = new double[last + 1];
		weeks.forEach(week -> course[Math.max(0, week.week())] = week.posts());
		return course;
	}
}
