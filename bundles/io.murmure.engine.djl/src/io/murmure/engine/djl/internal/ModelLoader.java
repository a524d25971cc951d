package io.murmure.engine.djl.internal;

import java.nio.file.Path;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/** Gets one model ready to read, in the precision that is asked for. */
public final class ModelLoader {

	private final ModelFolder folder;
	private final DjlRuntime runtime;
	private final Path cache;
	private final String checksum;

	/** @param cache folder for archives, checksums and measurements */
	public ModelLoader(ModelFolder folder, DjlRuntime runtime, Path cache) {
		this.folder = folder;
		this.runtime = runtime;
		this.cache = cache;
		checksum = new Checksum(cache).of(folder);
	}

	String checksum() {
		return checksum;
	}

	/** Measures the processor, wherever the model will be read. */
	PrecisionMeter meter() {
		return new PrecisionMeter(cache, folder, checksum, (precision, progress) -> load(precision, Place.PROCESSOR, progress));
	}

	/** See {@link PrecisionMeter#record}. */
	public PrecisionChoice record(Progress progress) {
		return meter().record(progress);
	}

	/** Where a model of this precision is read. */
	Place place(Precision precision, Progress progress) {
		try {
			return Place.of(precision, precision != Precision.INT8 && runtime.findsGraphics(folder.file(ModelFolder.TOKENIZER), progress));
		} catch (ModelException | CancelledException known) {
			throw known;
		} catch (Exception broken) {
			throw notLoaded(broken);
		}
	}

	/** @throws GraphicsFailure when the graphics processor does not take the model */
	LoadedModel load(Precision wanted, Place place, Progress progress) {
		try {
			return runtime.loading().load(String.join(" ", folder.id(), checksum, wanted.word(), place.name()), () -> load(wanted, place), progress);
		} catch (ModelException | CancelledException known) {
			throw known;
		} catch (Exception broken) {
			throw place == Place.GRAPHICS ? new GraphicsFailure(broken) : notLoaded(broken);
		}
	}

	private LoadedModel load(Precision wanted, Place place) throws Exception {
		Path archive = new Archives(cache, runtime.hasOwnTorch()).of(folder, checksum, wanted);
		return runtime.call(folder.file(ModelFolder.TOKENIZER), () -> new LoadedModel(folder, archive, wanted, place));
	}

	private ModelException notLoaded(Exception reason) {
		return new ModelException(Sentence.of(ModelLoader.class, "not-loaded", folder.id()), reason);
	}
}
