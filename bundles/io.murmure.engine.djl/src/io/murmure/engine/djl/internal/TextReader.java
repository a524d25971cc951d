package io.murmure.engine.djl.internal;

import java.util.List;

import io.murmure.core.progress.Progress;

/** A model in memory. Safe to call from several threads. */
interface TextReader extends AutoCloseable {

	/**
	 * The model's numbers for each text, in the order of the texts.
	 *
	 * @throws GraphicsFailure when the graphics processor that it is on does not read them
	 */
	List<float[]> run(List<String> texts, Progress progress);

	@Override
	void close();
}
