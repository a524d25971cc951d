package io.murmure.engine.djl.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.murmure.core.progress.Progress;

/**
 * Loads a model when the first text is read, and leaves the graphics processor for the processor once the former fails. Safe to call from several
 * threads.
 */
final class PlacedReader implements TextReader {

	private final Loader loader;
	private final Consumer<Throwable> troubles;
	/** The last one reads; an earlier one stays until the end, since another thread may still read with it. */
	private final List<TextReader> loaded = new ArrayList<>();
	private volatile Place place;

	interface Loader {
		/** @throws GraphicsFailure when the graphics processor does not take the model */
		TextReader load(Place place, Progress progress);
	}

	/**
	 * @param place    where it reads at first
	 * @param troubles told why the graphics processor is left, once
	 */
	PlacedReader(Place place, Loader loader, Consumer<Throwable> troubles) {
		this.place = place;
		this.loader = loader;
		this.troubles = troubles;
	}

	Place place() {
		return place;
	}

	@Override
	public List<float[]> run(List<String> texts, Progress progress) {
		try {
			return reader(progress).run(texts, progress);
		} catch (GraphicsFailure failure) {
			return onProcessor(failure, progress).run(texts, progress);
		}
	}

	private synchronized TextReader reader(Progress progress) {
		if (loaded.isEmpty()) {
			loaded.add(loader.load(place, progress));
		}
		return loaded.getLast();
	}

	private synchronized TextReader onProcessor(GraphicsFailure failure, Progress progress) {
		if (place == Place.GRAPHICS) {
			troubles.accept(failure.getCause());
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
