package io.murmure.engine.djl.internal;

import java.util.ArrayList;
import java.util.List;

import io.murmure.core.progress.Progress;

/**
 * Loads a model when the first text is read, and leaves the graphics processor for the processor once the former fails. Safe to call from several
 * threads.
 */
final class PlacedReader implements TextReader {

	private final Loader loader;
	/** The last one reads; an earlier one stays until the end, since another thread may still read with it. */
	private final List<TextReader> loaded = new ArrayList<>();
	private volatile Place place;

	interface Loader {
		/** @throws GraphicsFailure when the graphics processor does not take the model */
		TextReader load(Place place, Progress progress);
	}

	/** @param place where it reads at first */
	PlacedReader(Place place, Loader loader) {
		this.place = place;
		this.loader = loader;
	}

	Place place() {
		return place;
	}

	@Override
	public List<float[]> run(List<String> texts, Progress progress) {
		try {
			return reader(progress).run(texts, progress);
		} catch (GraphicsFailure failure) {
			return onProcessor(progress).run(texts, progress);
		}
	}

	private synchronized TextReader reader(Progress progress) {
		if (loaded.isEmpty()) {
			loaded.add(loader.load(place, progress));
		}
		return loaded.getLast();
	}

	private synchronized TextReader onProcessor(Progress progress) {
		if (place == Place.GRAPHICS) {
			loaded.add(loader.load(Place.PROCESSOR, progress));
			place = Place.PROCESSOR;
		}
		return loaded.getLast();
	}

	@Override
	public synchronized void close() {
		loaded.forEach(TextReader::close);
		loaded.clear();
	}
}
