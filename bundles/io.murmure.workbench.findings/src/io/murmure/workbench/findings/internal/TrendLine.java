package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;

/**
 * How often the term of a trend was said, or what a burst is of was there, day by day.
 *
 * @param key     of the finding
 * @param kind    trend or burst
 * @param began   name of the channel where it was first said
 * @param told    day on which it would have been told
 * @param people  behind its posts; what may be told to others of its term can be fewer
 * @param posts   a day from {@link Course#first}
 */
public record TrendLine(String key, String kind, String term, String began, LocalDate firstSeen, LocalDate told, long people, double[] posts) {

	private static final List<String> KINDS = List.of("trend", "burst");
	private static final int TERM = 0;
	private static final int BEGAN = 5;

	/**
	 * The trends and bursts of a study over one axis of time.
	 *
	 * @param first first day of the study
	 * @param days  how many days it has
	 */
	public record Course(LocalDate first, int days, List<TrendLine> lines) {
	}

	/** What a count is of: a trend or a burst by its number. */
	private record Source(String kind, long id) {
	}

	/** The count of a day. */
	private record Cell(Source of, LocalDate day, long posts) {
	}

	public static Course read(Study study, Answers answers) {
		ZoneId zone = answers.settings().zone();
		LocalDate[] span = answers.first(row -> new LocalDate[] { day(row.time(0).orElse(Instant.EPOCH), zone), day(row.time(1).orElse(Instant.EPOCH), zone) },
				"select min(time) as first, max(time) as last from posts").orElse(new LocalDate[] { LocalDate.EPOCH, LocalDate.EPOCH });
		int days = (int) (span[1].toEpochDay() - span[0].toEpochDay()) + 1;
		Map<Source, double[]> counts = new HashMap<>();
		answers.list(row -> new Cell(new Source(row.text(0), row.number(1)), day(row.time(2).orElse(Instant.EPOCH), zone), row.number(3)),
				"select 'trend', trend_id, day, posts from trend_days union all select 'burst', burst_id, day, counted from burst_days").forEach(cell -> {
					int at = (int) (cell.day().toEpochDay() - span[0].toEpochDay());
					if (at >= 0 && at < days) {
						counts.computeIfAbsent(cell.of(), of -> new double[days])[at] += cell.posts();
					}
				});
		Map<Long, Long> people = new HashMap<>();
		answers.list(row -> Map.entry(row.number(0), row.number(1)), "select f.finding_id, count(distinct p.author_id) from finding_posts f join posts p using (post_id) group by f.finding_id")
				.forEach(finding -> people.put(finding.getKey(), finding.getValue()));
		FindingText text = FindingText.of(Locale.getDefault(), zone);
		List<TrendLine> lines = new ArrayList<>();
		for (StudyFinding finding : new Inbox(study).all()) {
			List<String> arguments = finding.finding().arguments();
			if (KINDS.contains(finding.kind()) && arguments.size() > BEGAN && finding.state(Instant.now()).isOpen()) {
				lines.add(new TrendLine(finding.key(), finding.kind(), term(finding, text), arguments.get(BEGAN), day(finding.firstSeen(), zone), day(finding.told(), zone), people.getOrDefault(finding.id(), finding.people()),
						counts.getOrDefault(new Source(finding.kind(), finding.source()), new double[days])));
			}
		}
		return new Course(span[0], days, lines);
	}

	/** A burst of all talk has no name of its own. */
	private static String term(StudyFinding finding, FindingText text) {
		String term = text.argument(finding.finding(), TERM);
		return term.isEmpty() ? text.word("volume.all") : term;
	}

	private static LocalDate day(Instant time, ZoneId zone) {
		return time.atZone(zone).toLocalDate();
	}

	/** Posts of a trend, what was counted of a burst. */
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
