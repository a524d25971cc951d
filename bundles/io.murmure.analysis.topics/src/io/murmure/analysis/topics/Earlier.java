package io.murmure.analysis.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.table.Batch;
import io.murmure.core.table.TopicTables;
import io.murmure.engine.topics.Place;

/**
 * What the last run left.
 *
 * @param topics  of each post that it looked at, 0 for none
 * @param shown   with which probability, and how it came there
 * @param labels  by topic
 * @param map     where each topic lay; of what a version before kept, none
 * @param quality how it found topics, where that is known
 */
record Earlier(Map<Long, Long> topics, Map<Long, Membership> shown, Map<Long, String> labels, List<Node> tree, Map<Long, Place> map, Optional<Made> quality) {

	/** Of a post. */
	record Membership(double probability, String way) {
	}

	/** How topics were found. */
	record Made(long clustered, long joined, long nextId, String settings) {
	}

	static Earlier read(Input input) {
		Map<Long, Long> topics = new HashMap<>();
		Map<Long, Membership> shown = new HashMap<>();
		input.earlier(TopicTables.POST_TOPICS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				topics.put(batch.longs("post_id")[row], batch.longs("topic_id")[row]);
				shown.put(batch.longs("post_id")[row], new Membership(batch.doubles("probability")[row], batch.texts("way")[row]));
			}
		});
		Map<Long, String> labels = new HashMap<>();
		input.earlier(TopicTables.TOPICS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				labels.put(batch.longs("topic_id")[row], batch.texts("label")[row]);
			}
		});
		List<Node> tree = new ArrayList<>();
		input.earlier(TopicTables.TOPIC_TREE).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				tree.add(new Node(batch.longs("node_id")[row], batch.longs("parent_id")[row], batch.longs("topic_id")[row]));
			}
		});
		Map<Long, Place> map = new TreeMap<>();
		input.earlier(TopicTables.TOPIC_PLACES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				map.put(batch.longs("topic_id")[row], new Place(batch.doubles("x")[row], batch.doubles("y")[row]));
			}
		});
		List<Made> made = new ArrayList<>();
		input.earlier(TopicTables.TOPIC_QUALITY).forEach(batch -> made.add(made(batch)));
		return new Earlier(topics, shown, labels, tree, map, made.stream().findFirst());
	}

	private static Made made(Batch batch) {
		return new Made(batch.longs("clustered")[0], batch.longs("joined")[0], batch.longs("next_id")[0], batch.texts("settings")[0]);
	}

	/** Whether all topics that posts are in lie on the map. */
	boolean isMapped() {
		return topics.values().stream().allMatch(topic -> topic == 0 || map.containsKey(topic));
	}

	long nextId() {
		return Math.max(quality.map(Made::nextId).orElse(1L), topics.values().stream().mapToLong(topic -> topic + 1).max().orElse(1));
	}
}
