package io.murmure.workbench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.ui.Texts;

/** What topics are called in the window. */
public final class TopicNames {

	private TopicNames() {
	}

	/** By id, those that the study has. */
	public static Map<Long, String> of(Answers answers, Set<Long> topics) {
		Map<Long, String> names = new TreeMap<>();
		if (!topics.isEmpty()) {
			String marks = topics.stream().map(id -> "?").collect(Collectors.joining(", "));
			answers.list(row -> Map.entry(row.number(0), of(row.number(0), row.text(1))), "select topic_id, label from topics where topic_id in (" + marks + ")", topics.stream().sorted().toArray())
					.forEach(topic -> names.put(topic.getKey(), topic.getValue()));
		}
		return names;
	}

	/** Its words, or a number where no word sets it apart. */
	public static String of(long topic, String label) {
		return label.isEmpty() ? Texts.of(TopicNames.class).get("topic.number", topic) : label;
	}
}
