package io.murmure.workbench.findings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.TopicNames;

/** What of the Focus leaves out findings and needs: those without a post in its span and on its topics. */
public record Narrowing(Optional<Focus.Span> span, Set<Long> topics) {

	public static Narrowing of(Focus focus) {
		return new Narrowing(focus.span(), focus.topics());
	}

	public boolean isOn() {
		return span.isPresent() || !topics.isEmpty();
	}

	/** A Focus that is narrowed likewise. */
	public Focus on(Focus focus) {
		return focus.onSpan(span).onTopics(topics);
	}

	/** On the view {@code posts}. */
	FocusCondition condition() {
		return FocusCondition.of(on(Focus.ALL));
	}

	/** The keys of the findings that it leaves; of all where it leaves out none. */
	public Optional<Set<String>> findings(Answers answers) {
		if (!isOn()) {
			return Optional.empty();
		}
		FocusCondition condition = condition();
		return Optional.of(Set.copyOf(answers.list(row -> row.text(0), "select distinct key from findings join finding_posts using (finding_id) where post_id in (select post_id from posts where " + condition.sql() + ")",
				condition.arguments().toArray())));
	}

	/** Its topics by name. */
	public Map<Long, String> names(Answers answers) {
		return TopicNames.of(answers, topics);
	}

	/** Where the evidence lies that is left. */
	public String told(Formats formats, Map<Long, String> names) {
		Texts texts = FindingTexts.texts();
		List<String> parts = new ArrayList<>();
		span.ifPresent(some -> parts.add(texts.get("narrowed.span", formats.day(some.start()), formats.day(some.end().minusMillis(1)))));
		names.values().forEach(name -> parts.add(texts.get("narrowed.topic", name)));
		return String.join(", ", parts);
	}
}
