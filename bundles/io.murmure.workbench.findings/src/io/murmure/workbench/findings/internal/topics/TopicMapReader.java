package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.murmure.core.community.Distinction;
import io.murmure.core.community.Lift;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.privacy.Disclosure;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.Row;
import io.murmure.workbench.TopicNames;

/** Reads the map of topics from a study. Not for the user interface thread. */
public final class TopicMapReader {

	private final Answers answers;
	private final Distinction distinction;

	/** Something of a topic, and how surely it stands out. */
	private record Standing<T>(long topic, T what, double low) {
	}

	private TopicMapReader(Answers answers) {
		this.answers = answers;
		distinction = new Distinction(new Disclosure(answers.settings().disclosureK()));
	}

	/** Without topics, or where none has a place yet, an empty one. */
	public static TopicMap read(Answers answers, Focus focus) {
		TopicMapReader reader = new TopicMapReader(answers);
		List<Topic> topics = reader.topics();
		return new TopicMap(topics, FamilyTree.read(answers).families(), reader.inFocus(focus.onTopics(Set.of()).onPosts(Set.of())));
	}

	private List<Topic> topics() {
		Map<Long, List<Standing<Topic.Feeling>>> feelings = standing(row -> new Topic.Feeling(row.text(1), row.real(2), row.real(2) / row.real(3), row.number(5)), """
				select topic_id, emotion, share, whole, posts, people from topic_emotions where community_id is null and emotion <> 'neutral' order by topic_id, emotion""");
		Map<Long, String> names = Circle.all(answers).stream().collect(Collectors.toMap(Circle::id, Circle::name));
		Map<Long, List<Standing<Topic.Stronghold>>> circles = standing(row -> new Topic.Stronghold(names.getOrDefault(row.number(1), ""), row.real(2), row.real(2) / row.real(3), row.number(5)), """
				select topic_id, community_id, share, whole, posts, people from topic_communities order by topic_id, community_id""");
		return answers.list(row -> new Topic(row.number(0), TopicNames.of(row.number(0), row.text(1)), row.number(2), row.number(3), row.number(4), share(row, 5), share(row, 6),
				feelings.getOrDefault(row.number(0), List.of()).stream().findFirst().map(Standing::what), circles.getOrDefault(row.number(0), List.of()).stream().map(Standing::what).toList(),
				row.real(7), row.real(8)), """
						select topic_id, label, label_people, posts, people, negative, positive, x, y from topics join topic_places using (topic_id) order by posts desc, topic_id""");
	}

	/** What surely stands out in each topic, the surest first. Columns: topic, what, share, share in the whole, posts, people. */
	private <T> Map<Long, List<Standing<T>>> standing(Function<Row, T> reading, String sql) {
		Map<Long, List<Standing<T>>> byTopic = new HashMap<>();
		answers.list(row -> {
			double low = Lift.over(row.number(4), row.real(2), row.real(3)).low();
			return distinction.holds(row.number(4), row.number(5), low) ? Optional.of(new Standing<>(row.number(0), reading.apply(row), low)) : Optional.<Standing<T>>empty();
		}, sql).forEach(one -> one.ifPresent(standing -> byTopic.computeIfAbsent(standing.topic(), key -> new ArrayList<>()).add(standing)));
		byTopic.values().forEach(some -> some.sort(Comparator.comparingDouble((Standing<T> one) -> -one.low())));
		return byTopic;
	}

	private Optional<Map<Long, Long>> inFocus(Focus focus) {
		if (!focus.narrows()) {
			return Optional.empty();
		}
		FocusCondition condition = FocusCondition.of(focus);
		return Optional.of(answers.list(row -> Map.entry(row.number(0), row.number(1)), "select topic_id, count(*) as said from post_topics where topic_id is not null and post_id in (select post_id from posts where "
				+ condition.sql() + ") group by topic_id", condition.arguments().toArray()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private static OptionalDouble share(Row row, int column) {
		return row.isEmpty(column) ? OptionalDouble.empty() : OptionalDouble.of(row.real(column));
	}
}
