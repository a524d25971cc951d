package io.murmure.core.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.murmure.core.analysis.ModelIdentity;
import io.murmure.core.progress.Progress;

/** The port behind which models read emotion in texts. */
public interface EmotionReader {

	/** Installed models, the default first. */
	List<ModelCard> models();

	/**
	 * Loads a model.
	 *
	 * @param model id of an installed model, or a folder; empty for the default
	 * @throws ModelException when it cannot be read, with a sentence that says why and what to do
	 */
	Session open(String model, Progress progress);

	/**
	 * What is known of an installed model.
	 *
	 * @param labels the emotions that it tells, in the order of its outputs
	 */
	record ModelCard(String id, Path folder, List<String> labels, List<String> languages, long bytes) {
	}

	/** A loaded model. Safe to call from several threads. */
	interface Session extends AutoCloseable {

		ModelIdentity identity();

		List<String> labels();

		/** Readings in the order of the texts, whatever their lengths. */
		List<EmotionReading> read(List<String> texts, Progress progress);

		@Override
		void close();
	}

	/**
	 * What a model reads in one text.
	 *
	 * @param unread        why the model could not read it, when it could not; the rest is then empty
	 * @param probabilities in [0, 1], in the order of the session's labels
	 * @param emotions      labels whose probability passes the model's threshold, strongest first
	 * @param embedding     unit vector from the same forward pass
	 */
	record EmotionReading(Optional<String> unread, float[] probabilities, List<String> emotions, float[] embedding) {
	}
}
