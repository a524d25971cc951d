package io.murmure.core.reading;

import java.nio.file.Path;
import java.util.List;

import io.murmure.core.progress.Progress;

/** The port behind which models read emotion, sentiment and need in texts. */
public interface ModelEngine {

	/** Installed models, the default first; one that cannot be read is listed with the reason. */
	List<ModelCard> models();

	/**
	 * Gets a model ready to read.
	 *
	 * @param model id of an installed model, or a folder; empty for the default
	 * @throws ModelException when it cannot be read, with a sentence that says why and what to do
	 */
	ReadingSession open(String model, ReadingOptions options, Progress progress);

	/**
	 * Copies a model into the user's own folder once it has shown that it can be read, with a list of its checksums.
	 *
	 * @return what it is now known as
	 * @throws ModelException when it cannot be read, or when there is a model of that name
	 */
	ModelCard add(Path folder, Progress progress);

	/**
	 * Measures, for a model's maker, what 8-bit integers cost and bring on this kind of processor, and writes it into the model's folder: whoever
	 * reads with these very files on that kind of processor has it without measuring.
	 *
	 * @throws ModelException when there is nothing to choose, or nothing can be measured here
	 */
	PrecisionChoice measure(Path folder, Progress progress);
}
