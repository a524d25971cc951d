package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.PostText;
import io.murmure.workbench.Row;

/**
 * A finding with all that its view tells.
 *
 * @param reasons how it was computed and how sure it is, in sentences
 * @param posts   those that prove it, the most telling first; pinned ones before the rest
 * @param people  behind the posts; what may be told to others of its label can be fewer
 * @param circles by id
 */
public record Evidence(StudyFinding finding, List<String> reasons, List<Post> posts, long people, Map<Long, Circle> circles) {

	private static final int MOST = 6;
	private static final String COLUMNS = "select p.post_id, p.time, p.author, p.channel, " + PostText.columns("p") + " ";

	/** A post as the study keeps it: masked. */
	public record Post(long id, Instant time, String author, String channel, PostText text, boolean pinned) {
	}

	/** The finding with this key, if it is told. */
	public static Optional<Evidence> read(Study study, Answers answers, String key) {
		return new Inbox(study).find(key).map(finding -> {
			FindingText text = FindingText.of(Locale.getDefault(), study.settings().zone());
			Map<Long, Circle> circles = Circle.all(answers).stream().collect(Collectors.toMap(Circle::id, circle -> circle));
			return new Evidence(finding, new FindingReasons(study, text, Locale.getDefault()).of(finding), posts(answers, finding), people(answers, finding), circles);
		});
	}

	private static long people(Answers answers, StudyFinding finding) {
		return answers.first(row -> row.number(0), "select count(distinct p.author_id) from finding_posts f join posts p using (post_id) where f.finding_id = ?", finding.id()).orElse(0L);
	}

	private static List<Post> posts(Answers answers, StudyFinding finding) {
		Map<Long, Post> posts = new LinkedHashMap<>();
		if (!finding.pins().isEmpty()) {
			String ids = finding.pins().stream().map(String::valueOf).collect(Collectors.joining(", "));
			answers.list(row -> post(row, true), COLUMNS + "from posts p where p.post_id in (" + ids + ") order by p.time, p.post_id")
					.forEach(post -> posts.put(post.id(), post));
		}
		answers.list(row -> post(row, false), COLUMNS + "from finding_posts f join posts p using (post_id) where f.finding_id = ? order by f.rank limit "
				+ MOST, finding.id()).forEach(post -> posts.putIfAbsent(post.id(), post));
		return new ArrayList<>(posts.values());
	}

	private static Post post(Row row, boolean pinned) {
		return new Post(row.number(0), row.time(1).orElse(Instant.EPOCH), row.text(2), row.text(3), PostText.of(row, 4), pinned);
	}
}
