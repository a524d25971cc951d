package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import io.murmure.core.community.CommunityWords;
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
 * @param total   posts that show it, as its sentence and the report say
 * @param people  behind these posts; what may be told to others of its term can be fewer
 * @param posts   of the trend, or people or posts that were counted of a burst, a day from {@link Course#first}; NaN on days of which nothing is known
 */
public record TrendLine(String key, String kind, String term, String began, LocalDate firstSeen, LocalDate told, long total, long people, double[] posts) {

	private static final List<String> KINDS = List.of("trend", "burst");
	private static final int TERM = 0;
	private static final int BEGAN = 5;
	private static final int CIRCLE = 9;
	/** Of a burst of all talk every post is shown: what is counted leaves out the person who wrote most and new channels, so that a day would look silent that is not. */
	private static final String DAYS = """
			select 'trend', trend_id, day, posts from trend_days
			union all select 'burst', d.burst_id, d.day, d.counted from burst_days d join bursts b using (burst_id) where b.kind <> 'volume'
			union all select 'burst', b.burst_id, date_trunc('day', p.time) as day, count(*) from bursts b join posts p
			  on b.community_id is null or p.author_id in (select author_id from members m where m.community_id = b.community_id)
			  where b.kind = 'volume' group by b.burst_id, date_trunc('day', p.time)""";

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

	/** Of whom a burst is; of everybody without a community. */
	private record Burst(long id, String kind, OptionalLong community) {

		boolean isOfAllTalk() {
			return kind.equals("volume");
		}
	}

	/** The count of a day. */
	private record Cell(Source of, LocalDate day, long posts) {
	}

	public static Course read(Study study, Answers answers) {
		ZoneId zone = answers.settings().zone();
		LocalDate[] span = answers.first(row -> new LocalDate[] { day(row.time(0).orElse(Instant.EPOCH), zone), day(row.time(1).orElse(Instant.EPOCH), zone) },
				"select min(time) as first, max(time) as last from posts").orElse(new LocalDate[] { LocalDate.EPOCH, LocalDate.EPOCH });
		int days = (int) (span[1].toEpochDay() - span[0].toEpochDay()) + 1;
		Map<Long, Burst> bursts = new HashMap<>();
		answers.list(row -> new Burst(row.number(0), row.text(1), row.isEmpty(2) ? OptionalLong.empty() : OptionalLong.of(row.number(2))), "select burst_id, kind, community_id from bursts")
				.forEach(burst -> bursts.put(burst.id(), burst));
		Map<Source, double[]> counts = new HashMap<>();
		answers.list(row -> new Cell(new Source(row.text(0), row.number(1)), day(row.time(2).orElse(Instant.EPOCH), zone), row.number(3)),
				DAYS).forEach(cell -> {
					int at = (int) (cell.day().toEpochDay() - span[0].toEpochDay());
					if (at >= 0 && at < days) {
						counts.computeIfAbsent(cell.of(), of -> start(of, bursts, days))[at] = cell.posts();
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
				lines.add(new TrendLine(finding.key(), finding.kind(), term(finding, text, bursts), arguments.get(BEGAN), day(finding.firstSeen(), zone), day(finding.told(), zone), finding.posts(), people.getOrDefault(finding.id(), finding.people()),
						counts.getOrDefault(new Source(finding.kind(), finding.source()), new double[days])));
			}
		}
		return new Course(span[0], days, lines);
	}

	/** A trend and all talk have no row on days without posts; another burst has none on days that were not looked at. */
	private static double[] start(Source of, Map<Long, Burst> bursts, int days) {
		double[] posts = new double[days];
		if (of.kind().equals("burst") && !bursts.get(of.id()).isOfAllTalk()) {
			Arrays.fill(posts, Double.NaN);
		}
		return posts;
	}

	/** A burst of all talk has no name of its own; one in a circle has the circle's. */
	private static String term(StudyFinding finding, FindingText text, Map<Long, Burst> bursts) {
		String term = text.argument(finding.finding(), TERM);
		String what = term.isEmpty() ? text.word("volume.all") : term;
		OptionalLong circle = finding.kind().equals("burst") && bursts.containsKey(finding.source()) ? bursts.get(finding.source()).community() : OptionalLong.empty();
		if (circle.isEmpty()) {
			return what;
		}
		return FindingTexts.texts().get("trends.circle", what, CommunityWords.of(Locale.getDefault()).circle(circle.getAsLong(), text.argument(finding.finding(), CIRCLE)));
	}

	private static LocalDate day(Instant time, ZoneId zone) {
		return time.atZone(zone).toLocalDate();
	}

	public double most() {
		return Arrays.stream(posts).filter(day -> !Double.isNaN(day)).max().orElse(0);
	}
}
