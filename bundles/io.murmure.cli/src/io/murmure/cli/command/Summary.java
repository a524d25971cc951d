package io.murmure.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Console;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.reading.EmotionWords;
import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/** What {@code listen} says at its end: who feels what in which circle, in a dozen lines. */
final class Summary {

	private static final int CIRCLES_SHOWN = 5;
	private static final int FINDINGS_SHOWN = 3;
	private static final String NEUTRAL = "neutral";

	private final Console console;
	private final EmotionWords emotions;

	Summary(Console console) {
		this.console = console;
		this.emotions = EmotionWords.of(console.locale());
	}

	void print(Study study, Path file, Path page) {
		Disclosure disclosure = new Disclosure(study.settings().disclosureK());
		List<Object> whole = first(study, "select count(*), count(distinct author_id), count(distinct channel) from posts").orElseThrow();
		if (disclosure.allows((Long) whole.get(1))) {
			say("summary.read", whole.toArray());
		} else {
			say("summary.withheld", (long) disclosure.k());
		}
		String feelings = rows(study, """
				select emotion, percent from (
				  select emotion, count(distinct author_id) as people, cast(round(100.0 * count(*) / sum(count(*)) over ()) as bigint) as percent
				  from posts where emotion is not null group by emotion)
				where people >= ? order by percent desc, emotion""", (long) disclosure.k()).stream()
				.map(row -> console.text("summary.emotion", emotions.label((String) row.get(0)), row.get(1))).collect(Collectors.joining(", "));
		if (!feelings.isEmpty()) {
			say("summary.emotions", feelings);
		}
		String topics = rows(study, """
				select label, cast(round(100 * share) as bigint) from topics where people >= ? and label_people >= ? order by posts desc, topic_id limit 5""",
				(long) disclosure.k(), (long) disclosure.k()).stream().map(row -> console.text("summary.topic", row.get(0), row.get(1))).collect(Collectors.joining(", "));
		if (!topics.isEmpty()) {
			say("summary.topics", topics);
		}
		printCircles(study, disclosure);
		printFindings(study, disclosure);
		say("summary.files", file, page);
	}

	private void printCircles(Study study, Disclosure disclosure) {
		List<List<Object>> circles = rows(study, """
				select community_id, size, coalesce(%s, ''), (
				    select emotion from posts join members on members.author_id = posts.author_id and members.community_id = communities.community_id
				    where emotion <> 'neutral' group by emotion having count(distinct posts.author_id) >= ? order by count(*) desc, emotion limit 1)
				from communities order by size desc, community_id""".formatted(disclosure.label("communities")), (long) disclosure.k());
		List<List<Object>> told = circles.stream().filter(row -> disclosure.allows((Long) row.get(1))).toList();
		say("summary.circles", (long) circles.size(), (long) (circles.size() - told.size()), (long) disclosure.k());
		CommunityWords words = CommunityWords.of(console.locale());
		for (List<Object> row : told.subList(0, Math.min(CIRCLES_SHOWN, told.size()))) {
			say("summary.circle", words.circle((Long) row.get(0), (String) row.get(2)), row.get(1), emotions.label(row.get(3) == null ? NEUTRAL : (String) row.get(3)), row.get(0));
		}
	}

	/** What to know, strongest first, in nobody's words. */
	private void printFindings(Study study, Disclosure disclosure) {
		Instant now = Instant.now();
		List<StudyFinding> open = new Inbox(study).all().stream().filter(finding -> finding.state(now).isOpen()).toList();
		List<StudyFinding> told = open.stream().filter(finding -> disclosure.allows(finding.people())).toList();
		if (!told.isEmpty()) {
			FindingText text = FindingText.of(console.locale(), study.settings().zone());
			long shown = Math.min(FINDINGS_SHOWN, told.size());
			if (told.size() == open.size()) {
				say("summary.findings", (long) told.size(), shown, told.size() - shown);
			} else {
				say("summary.findings.some", (long) open.size(), (long) told.size(), shown, told.size() - shown);
			}
			told.stream().limit(FINDINGS_SHOWN).forEach(finding -> say("summary.finding", text.tellWithoutQuote(finding.finding())));
		}
		if (open.size() > told.size()) {
			say("summary.findings.withheld", (long) (open.size() - told.size()), (long) disclosure.k());
		}
	}

	private void say(String key, Object... arguments) {
		console.out().println(console.text(key, arguments));
	}

	private static Optional<List<Object>> first(Study study, String sql, Object... arguments) {
		return rows(study, sql, arguments).stream().findFirst();
	}

	private static List<List<Object>> rows(Study study, String sql, Object... arguments) {
		List<List<Object>> rows = new ArrayList<>();
		try (BatchReader reader = study.query(sql, arguments)) {
			reader.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					rows.add(row(batch, row));
				}
			});
		}
		return rows;
	}

	private static List<Object> row(Batch batch, int row) {
		List<Object> values = new ArrayList<>();
		for (int column = 0; column < batch.columns().size(); column++) {
			values.add(batch.value(column, row));
		}
		return values;
	}
}
