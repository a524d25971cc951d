package io.murmure.workbench.listen.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.palette.Palette;
import io.murmure.core.study.BrokenOff;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * What the landing page tells of a study.
 *
 * @param feelings posts by emotion word, most first, and where they are as many in the order in which emotions are shown
 * @param warnings what the connectors remarked: what they guessed, and records that were not wholly read
 * @param searched whether circles have been looked for
 * @param told     whether findings have
 * @param behind   whether posts came in that the analyses have not gone through to the end
 * @param inPart   sources whose import broke off
 */
public record Overview(Totals totals, List<Channel> channels, List<Feeling> feelings, List<Circle> circles, List<Sight> sights, long warnings,
		boolean searched, boolean told, boolean behind, List<String> inPart) {

	private static final int MOST_FOUND = 4;

	/** Posts, people, and from when to when. */
	public record Totals(long posts, long people, Optional<Instant> first, Optional<Instant> last) {
	}

	/** A channel with its posts and people. */
	public record Channel(String name, long posts, long people) {
	}

	/** An emotion and how many posts read as it. */
	public record Feeling(String emotion, long posts) {
	}

	/** How many posts were read for emotion. */
	public long read() {
		return feelings.stream().mapToLong(Feeling::posts).sum();
	}

	/** @param installed ids of the analyses that could run */
	public static Overview of(Study study, Set<String> installed, Answers answers) {
		Totals totals = answers.first(row -> new Totals(row.number(0), row.number(1), row.time(2), row.time(3)),
				"select count(*) as posts, count(distinct author_id) as people, min(time) as first, max(time) as last from posts")
				.orElse(new Totals(0, 0, Optional.empty(), Optional.empty()));
		List<Channel> channels = answers.list(row -> new Channel(row.text(0), row.number(1), row.number(2)),
				"select channel, posts, authors from channels where posts > 0 order by posts desc, channel");
		List<Feeling> feelings = feelings(answers);
		List<Circle> circles = Circle.all(answers);
		List<Run> runs = study.runs();
		long warnings = runs.stream().filter(run -> run.kind() == Run.Kind.IMPORT)
				.mapToLong(run -> run.counts().getOrDefault("warnings", 0L)).sum();
		return new Overview(totals, channels, feelings, circles, sights(study, answers, feelings, circles), warnings,
				study.tableVersion(Tables.COMMUNITIES) > 0, study.tableVersion(FindingTables.FINDINGS) > 0, Behind.is(runs, installed), BrokenOff.sources(runs));
	}

	/** The strongest findings that the listener did not put aside, then what stands out by counting. */
	private static List<Sight> sights(Study study, Answers answers, List<Feeling> feelings, List<Circle> circles) {
		FindingText text = FindingText.of(Locale.getDefault(), study.settings().zone());
		Instant now = Instant.now();
		Stream<Sight> found = new Inbox(study).all().stream().filter(finding -> finding.state(now).isOpen()).limit(MOST_FOUND)
				.map(finding -> new Sight.Found(finding.key(), text.tell(finding.finding())));
		return Stream.concat(found, Sights.find(answers, feelings, circles).stream()).toList();
	}

	private static List<Feeling> feelings(Answers answers) {
		Map<String, Long> posts = answers.list(row -> new Feeling(row.text(0), row.number(1)),
				"select emotion, count(*) as posts from posts where emotion is not null and emotion <> '' group by emotion").stream()
				.collect(Collectors.toMap(Feeling::emotion, Feeling::posts));
		return Palette.EMOTIONS.stream().filter(posts::containsKey).map(emotion -> new Feeling(emotion, posts.get(emotion)))
				.sorted(Comparator.comparingLong(Feeling::posts).reversed()).toList();
	}
}
