package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.workbench.Answers;

/**
 * A need, named by its most telling post.
 *
 * @param key      of its finding; empty when it is none
 * @param answered share of its posts that somebody answered; empty where nobody ever is
 * @param strength people x intensity x lack of answer
 */
public record NeedRow(String key, long place, String named, long people, long circles, double intensity, OptionalDouble answered, double strength, Instant firstSeen) {

	/** Needs with a post in what narrows them, the strongest of all first; those that the listener put aside are left out. */
	public static List<NeedRow> read(Study study, Answers answers, Narrowing narrowing) {
		Map<Long, StudyFinding> findings = new HashMap<>();
		new Inbox(study).all().stream().filter(finding -> finding.kind().equals("need")).forEach(finding -> findings.put(finding.source(), finding));
		Instant now = Instant.now();
		FocusCondition condition = narrowing.condition();
		return answers.list(row -> new NeedRow(findings.containsKey(row.number(0)) ? findings.get(row.number(0)).key() : "", row.number(8), row.text(1).replaceAll("\\s+", " ").strip(), row.number(2),
				row.number(3), row.real(4), row.isEmpty(5) ? OptionalDouble.empty() : OptionalDouble.of(row.real(5)), row.real(6), row.time(7).orElse(Instant.EPOCH)), """
				select * from (select n.need_id, p.text, n.people, n.communities, n.intensity, n.answered, n.strength, n.first_seen, row_number() over (order by n.strength desc, n.need_id) as place
				from needs n join posts p on p.post_id = n.post_id)
				where need_id in (select need_id from need_posts where post_id in (select post_id from posts where %s)) order by place""".formatted(condition.sql()), condition.arguments().toArray()).stream()
				.filter(need -> findings.values().stream().noneMatch(finding -> finding.key().equals(need.key()) && !finding.state(now).isOpen())).toList();
	}
}
