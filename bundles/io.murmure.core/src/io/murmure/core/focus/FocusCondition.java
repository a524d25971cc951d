package io.murmure.core.focus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Focus as an SQL condition over the documented view {@code posts}. An emotion picks out no single post of a workplace.
 *
 * @param sql       a boolean expression, {@code true} when the Focus is on everything
 * @param arguments for its question marks
 */
public record FocusCondition(String sql, List<Object> arguments) {

	public static FocusCondition of(Focus focus) {
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		oneOf("author_id in (%s)", focus.authors(), parts, arguments);
		oneOf("author_id in (select author_id from members where community_id in (%s))", focus.communities(), parts, arguments);
		oneOf("post_id in (select post_id from post_topics where topic_id in (%s))", focus.topics(), parts, arguments);
		oneOf("channel in (%s)", focus.channels(), parts, arguments);
		oneOf("case when channel in (select channel from ledger where workplace) then '' else coalesce(emotion, '') end in (%s)", focus.emotions(), parts, arguments);
		focus.span().ifPresent(span -> {
			parts.add("time >= ? and time < ?");
			arguments.add(span.start());
			arguments.add(span.end());
		});
		if (!focus.text().isEmpty()) {
			parts.add("regexp_matches(text, ?)");
			arguments.add(LooseWords.pattern(focus.text()));
		}
		if (!focus.finding().isEmpty()) {
			parts.add("post_id in (select post_id from finding_posts where finding_id in (select finding_id from findings where key = ?))");
			arguments.add(focus.finding());
		}
		return new FocusCondition(parts.isEmpty() ? "true" : String.join(" and ", parts), List.copyOf(arguments));
	}

	private static void oneOf(String template, Collection<?> values, List<String> parts, List<Object> arguments) {
		if (!values.isEmpty()) {
			parts.add(template.formatted(values.stream().map(value -> "?").collect(Collectors.joining(", "))));
			values.stream().sorted().forEach(arguments::add);
		}
	}
}
