package io.murmure.core.reading;

import java.util.List;
import java.util.Optional;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ModelIdentity;

/** A model that is ready to read. Safe to call from several threads. */
public interface ReadingSession extends AutoCloseable {

	/** Which model reads, with the precision that was chosen. */
	ModelIdentity identity();

	/** Why the precision is what it is; empty where it was asked for, or where nothing allowed a choice. */
	Optional<PrecisionChoice> precisionChoice();

	/** Whether a graphics processor reads. Where it fails, for want of memory say, the processor reads on, and this changes. */
	default boolean onGraphics() {
		return false;
	}

	/** What the model tells, in the order of its outputs. */
	List<Head> heads();

	default Optional<Head> head(String name) {
		return heads().stream().filter(head -> head.name().equals(name)).findFirst();
	}

	/** ISO 639-1 codes of the languages that the model was trained on; none when its card does not say, and then all are read. */
	List<String> languages();

	/**
	 * Readings in the order of the texts, whatever their lengths; a text reads the same in whatever company, within 1e-3.
	 *
	 * @throws CancelledException within 200 ms of the wish to stop
	 */
	List<Reading> read(List<Utterance> texts, Progress progress);

	@Override
	void close();
}
