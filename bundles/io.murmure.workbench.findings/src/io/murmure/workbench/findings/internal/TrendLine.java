package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;

/**
 * How often the term of a trend was said, day by day.
 *
 * @param key     of the finding
 * @param began   name of the channel where it was first said
 * @param told    day on which it would have been told
 * @param posts   a day from {@link Course#first}
 */
public record TrendLine(String key, String term, String began, LocalDate firstSeen, LocalDate told, long people, double[] posts) {

	private static final int TERM = 0;
	private static final int BEGAN = 5;

	/**
	 * The trends of a study over one axis of time.
	 *
	 * @param first first day of the study
	 * @param days  how many days it has
	 */
	public record Course(LocalDate first, int days, List<TrendLine> lines) {
	}

	/** A trend's count of a day. */
	private record Cell(long trend, LocalDate day, long posts) {
	}

	public static Course read(Study study, Answers answers) {
		ZoneId zone = answers.settings().zone();
		LocalDate[] span = answers.first(row -> new LocalDate[] { day(row.time(0).orElse(Instant.EPOCH), zone), day(row.time(1).orElse(Instant.EPOCH), zone) },
				"select min(time) as first, max(time) as last from posts").orElse(new LocalDate[] { LocalDate.EPOCH, LocalDate.EPOCH });
		int days = (int) (span[1].toEpochDay() - span[0].toEpochDay()) + 1;
		Map<Long, double[]> counts = new HashMap<>();
		answers.list(row -> new Cell(row.number(0), day(row.time(1).orElse(Instant.EPOCH), zone), row.number(2)), "select trend_id, day, posts from trend_days").forEach(cell -> {
			int at = (int) (cell.day().toEpochDay() - span[0].toEpochDay());
			if (at >= 0 && at < days) {
				counts.computeIfAbsent(cell.trend(), id -> new double[days])[at] += cell.posts();
			}
		});
		List<TrendLine> lines = new ArrayList<>();
		for (StudyFinding finding : new Inbox(study).all()) {
			List<String> arguments = finding.finding().arguments();
			if (finding.kind().equals("trend") && arguments.size() > BEGAN && finding.state(Instant.now()).isOpen()) {
				lines.add(new TrendLine(finding.key(), arguments.get(TERM), arguments.get(BEGAN), day(finding.firstSeen(), zone), day(finding.told(), zone), finding.people(),
						counts.getOrDefault(finding.source(), new double[days])));
			}
		}
		return new Course(span[0], days, lines);
	}

	private static LocalDate day(Instant time, ZoneId zone) {
		return time.atZone(zone).toLocalDate();
	}

	public long total() {
		double sum = 0;
		for (double day : posts) {
			sum += day;
		}
		return (long) sum;
	}

	public double most() {
		double most = 0;
		for (double day : posts) {
			most = Math.max(most, day);
		}
		return most;
	}
}
