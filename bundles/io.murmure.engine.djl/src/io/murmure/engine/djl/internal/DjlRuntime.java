package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;

/**
 * Starts DJL once, offline, and lends its class loader to what calls it.
 *
 * <p>DJL looks up engines and natives through the thread's context class loader and remembers a first failure for the whole
 * process, so everything that touches DJL goes through here. One thread a predictor beats many threads a product of
 * matrices, three to five times on a busy machine.
 */
public final class DjlRuntime {

	private static final String ENGINE = "PyTorch";

	/** Held, since the JDK forgets the level of a logger that nobody holds. */
	private final Logger log = Logger.getLogger("ai.djl");
	private final Path cache;
	private final Loading<LoadedModel> loading = new Loading<>();
	private boolean started;

	/** @param cache folder for the natives, about 450 MB once unpacked */
	public DjlRuntime(Path cache) {
		this.cache = cache;
	}

	/** Makes sure that the engine runs, with a tokenizer loaded before anything else, then calls {@code work}. */
	<T> T call(Path tokenizer, Callable<T> work) throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader());
		try {
			start(tokenizer);
			return work.call();
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	Loading<LoadedModel> loading() {
		return loading;
	}

	/** Whether the user pointed at a libtorch of their own, which may know a graphics processor. */
	boolean isUsersOwn() {
		return !System.getenv().getOrDefault("PYTORCH_LIBRARY_PATH", "").isBlank();
	}

	/** A graphics processor where DJL finds one; 8-bit integers run on the processor alone. Only within {@link #call}. */
	Device device(Precision precision) {
		return precision != Precision.INT8 && Engine.getEngine(ENGINE).getGpuCount() > 0 ? Device.gpu() : Device.cpu();
	}

	static ClassLoader loader() {
		return Engine.class.getClassLoader();
	}

	private synchronized void start(Path tokenizer) {
		if (started) {
			return;
		}
		log.setLevel(Level.SEVERE);
		Map.of("ai.djl.offline", "true", "OPT_OUT_TRACKING", "true", "DJL_CACHE_DIR", cache.toString(), "ENGINE_CACHE_DIR", cache.toString(),
				"ai.djl.pytorch.num_threads", "1", "ai.djl.pytorch.num_interop_threads", "1").forEach(System::setProperty);
		try {
			Engine.getEngine(ENGINE);
			loadTokenizer(tokenizer);
			started = true;
		} catch (RuntimeException | LinkageError failure) {
			throw new ModelException(Sentence.of(DjlRuntime.class, "no-start", System.getProperty("os.name"), System.getProperty("os.arch")), failure);
		}
	}

	private static void loadTokenizer(Path tokenizer) {
		try {
			HuggingFaceTokenizer.newInstance(tokenizer).close();
		} catch (IOException | RuntimeException damaged) {
			// the natives are there, and whoever loads the model tells what is wrong with its tokenizer
			return;
		}
	}
}
