package io.murmure.workbench.findings.internal.topics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.privacy.Disclosure;

/**
 * What people talk about, as a map.
 *
 * @param topics   the largest first
 * @param families of topics; a topic that lies alone is in none
 * @param inFocus  posts of each topic that are in Focus, where anything but topics narrows it
 */
public record TopicMap(List<Topic> topics, List<Family> families, Optional<Map<Long, Long>> inFocus) {

	/** As far as it may leave the workbench, with all posts. */
	public TopicMap shareable(Disclosure rule) {
		List<Topic> told = topics.stream().filter(topic -> topic.mayLeave(rule)).toList();
		List<Long> left = told.stream().map(Topic::id).toList();
		return new TopicMap(told, families.stream().map(family -> family.shareable(rule, left)).filter(family -> !family.topics().isEmpty()).toList(), Optional.empty());
	}

	public Optional<Topic> topic(long id) {
		return topics.stream().filter(topic -> topic.id() == id).findFirst();
	}

	public Optional<Family> family(long topic) {
		return families.stream().filter(family -> family.topics().contains(topic)).findFirst();
	}

	/** The share of a topic's posts that are in Focus. */
	double share(Topic topic) {
		return inFocus.map(posts -> posts.getOrDefault(topic.id(), 0L) / (double) Math.max(1, topic.posts())).orElse(1.0);
	}
}
