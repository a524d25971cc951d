package io.murmure.engine.djl.internal;

import java.nio.file.Path;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.PrecisionChoice;

/** Gets one model ready to read, in the precision that is asked for. */
public final class ModelLoader implements PrecisionMeter.Loader {

	private final ModelFolder folder;
	private final DjlRuntime runtime;
	private final Path cache;
	private final Archives archives;
	private final String checksum;

	/** @param cache folder for archives, checksums and measurements */
	public ModelLoader(ModelFolder folder, DjlRuntime runtime, Path cache) {
		this.folder = folder;
		this.runtime = runtime;
		this.cache = cache;
		archives = new Archives(cache, runtime.isUsersOwn());
		checksum = new Checksum(cache).of(folder);
	}

	String checksum() {
		return checksum;
	}

	PrecisionMeter meter() {
		return new PrecisionMeter(cache, folder, checksum, this);
	}

	/** See {@link PrecisionMeter#record}. */
	public PrecisionChoice record(Progress progress) {
		return meter().record(progress);
	}

	@Override
	public LoadedModel load(Precision wanted, Progress progress) {
		try {
			return runtime.loading().load(String.join(" ", folder.id(), checksum, wanted.word()), () -> load(wanted), progress);
		} catch (ModelException | CancelledException known) {
			throw known;
		} catch (Exception broken) {
			throw new ModelException(Sentence.of(ModelLoader.class, "not-loaded", folder.id()), broken);
		}
	}

	private LoadedModel load(Precision wanted) throws Exception {
		Path archive = archives.of(folder, checksum, wanted);
		return runtime.call(folder.file(ModelFolder.TOKENIZER), () -> new LoadedModel(folder, archive, wanted, runtime.device(wanted)));
	}
}
