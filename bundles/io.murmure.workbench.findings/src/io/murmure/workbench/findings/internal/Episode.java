package io.murmure.workbench.findings.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;

/**
 * An alarm as the replay told it.
 *
 * @param key      of its finding; empty when it is none
 * @param level    the highest: watch, warning or crisis
 * @param told     when it was first told
 * @param reasons  words of {@link io.murmure.core.finding.FindingText}
 * @param dismissed whether the listener said that it was told for nothing
 */
public record Episode(String key, String channel, String level, Instant told, Optional<Instant> warning, Optional<Instant> crisis, Instant finished, Instant peak, double strength,
		List<String> reasons, long posts, long people, boolean dismissed) {

	/**
	 * The episodes of a study.
	 *
	 * @param first time of its first post
	 * @param last  time of its last post
	 */
	public record Board(Instant first, Instant last, List<Episode> episodes) {

		public long count(String level) {
			return episodes.stream().filter(episode -> episode.level().equals(level)).count();
		}

		/** How many were told for nothing, as far as the listener has said so. */
		public long forNothing() {
			return episodes.stream().filter(Episode::dismissed).count();
		}

		/** How long before their peaks those were first told that were told before it: the middle one. */
		public Optional<Duration> lead() {
			List<Duration> leads = episodes.stream().filter(episode -> !episode.level().equals("watch")).map(Episode::lead).filter(Duration::isPositive).sorted().toList();
			return leads.isEmpty() ? Optional.empty() : Optional.of(leads.get(leads.size() / 2));
		}
	}

	/** How long before its peak it was first told. */
	public Duration lead() {
		return Duration.between(told, peak);
	}

	public static Board read(Study study, Answers answers) {
		Map<Long, StudyFinding> findings = new HashMap<>();
		new Inbox(study).all().stream().filter(finding -> finding.kind().equals("crisis")).forEach(finding -> findings.put(finding.source(), finding));
		Instant now = Instant.now();
		List<Episode> episodes = answers.list(row -> new Episode(Optional.ofNullable(findings.get(row.number(0))).map(StudyFinding::key).orElse(""), row.text(1), row.text(2), row.time(3).orElse(Instant.EPOCH), row.time(4), row.time(5),
				row.time(6).orElse(Instant.EPOCH), row.time(7).orElse(Instant.EPOCH), row.real(8), List.of(row.text(9).split(" ")), row.number(10), row.number(11),
				Optional.ofNullable(findings.get(row.number(0))).filter(finding -> finding.state(now) == FindingState.DISMISSED).isPresent()), """
				select a.alarm_id, c.channel, a.level, a.watch, a.warning, a.crisis, a.finished, a.peak, a.strength, a.reasons, a.posts, a.people
				from alarms a join channels c using (channel_id) order by a.watch, a.alarm_id""");
		return answers.first(row -> new Board(row.time(0).orElse(Instant.EPOCH), row.time(1).orElse(Instant.EPOCH), episodes),
				"select min(time) as first, max(time) as last from posts").orElse(new Board(Instant.EPOCH, Instant.EPOCH, episodes));
	}
}
