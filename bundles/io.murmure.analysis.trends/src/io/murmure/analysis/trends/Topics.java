package io.murmure.analysis.trends;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.table.TopicTables;

/** The topics of the study, and which post belongs to which. */
final class Topics {

	private final Map<Long, Label> labels = new HashMap<>();
	private final Map<Long, Long> ofPosts = new HashMap<>();

	/** @param people how many used its words */
	record Label(String text, long people) {
	}

	static Topics read(Input input) {
		Topics topics = new Topics();
		input.scan(TopicTables.TOPICS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				topics.labels.put(batch.longs("topic_id")[row], new Label(batch.texts("label")[row], batch.longs("label_people")[row]));
			}
		});
		input.scan(TopicTables.POST_TOPICS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (!batch.isNull("topic_id", row)) {
					topics.ofPosts.put(batch.longs("post_id")[row], batch.longs("topic_id")[row]);
				}
			}
		});
		topics.ofPosts.values().retainAll(topics.labels.keySet());
		return topics;
	}

	Label label(long topic) {
		return labels.get(topic);
	}

	/** The topic of a post, when it has one. */
	Optional<Long> of(long post) {
		return Optional.ofNullable(ofPosts.get(post));
	}
}
