package io.murmure.core.reading;

import java.util.List;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

/**
 * How well a model reads a labelled sample.
 *
 * @param unread texts of the sample that it did not read; they count as texts of which nothing was told
 */
public record ModelCheck(HeadScores scores, int unread) {

	/** A text of the sample with its true labels, lower-case. */
	public record Labelled(Utterance text, List<String> labels) {
	}

	/**
	 * Reads a sample with one head.
	 *
	 * @throws ModelException when the model has no such head, or the sample none of its labels
	 */
	public static ModelCheck of(ReadingSession model, String head, List<Labelled> sample, Progress progress) {
		Head chosen = model.head(head).orElseThrow(() -> new ModelException(Sentence.of(ModelCheck.class, "no-head", model.identity().id(), head,
				String.join(", ", model.heads().stream().map(Head::name).toList()))));
		if (sample.stream().flatMap(one -> one.labels().stream()).noneMatch(chosen.labels()::contains)) {
			throw new ModelException(Sentence.of(ModelCheck.class, "no-label", head, String.join(", ", chosen.labels())));
		}
		HeadScores scores = new HeadScores(chosen);
		int unread = 0;
		List<Reading> readings = model.read(sample.stream().map(Labelled::text).toList(), progress);
		for (int i = 0; i < readings.size(); i++) {
			scores.add(sample.get(i).labels(), readings.get(i).head(head));
			unread += readings.get(i).unread().isPresent() ? 1 : 0;
		}
		return new ModelCheck(scores, unread);
	}
}
