package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.util.Utils;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;

/**
 * Starts DJL once, offline, and lends its class loader to what calls it.
 *
 * <p>DJL looks up engines and natives through the thread's context class loader and remembers a first failure for the whole
 * process, so everything that touches DJL goes through here. One thread a predictor beats many threads a product of
 * matrices, three to five times on a busy machine.
 */
public final class DjlRuntime {

	private static final String ENGINE = "PyTorch";
	private static final String FLAVOR = "PYTORCH_FLAVOR";
	private static final AutoCloseable NOTHING_TO_CLOSE = () -> {
	};

	/** Held, since the JDK forgets the level of a logger that nobody holds. */
	private final Logger log = Logger.getLogger("ai.djl");
	private final Path cache;
	private final Optional<OwnTorch> own = OwnTorch.named();
	private final Loading<LoadedModel> loading = new Loading<>();
	private final Loading<AutoCloseable> starting = new Loading<>();
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

	boolean hasOwnTorch() {
		return own.isPresent();
	}

	/**
	 * Whether PyTorch finds a graphics processor. It takes seconds to start, so it is asked only where the user brought one that knows CUDA: the one
	 * that comes with Murmure does not.
	 */
	boolean findsGraphics(Path tokenizer, Progress progress) throws Exception {
		if (!own.map(OwnTorch::knowsCuda).orElse(false)) {
			return false;
		}
		starting.load(ENGINE, () -> call(tokenizer, () -> NOTHING_TO_CLOSE), progress);
		return call(tokenizer, () -> Engine.getEngine(ENGINE).hasCapability(StandardCapabilities.CUDA));
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
		own.filter(torch -> Utils.getEnvOrSystemProperty(FLAVOR, "").isBlank()).ifPresent(torch -> System.setProperty(FLAVOR, torch.flavor()));
		try {
			if (own.isPresent() && !own.get().suits(wantedTorch())) {
				throw new IllegalStateException("not a libtorch " + wantedTorch());
			}
			Engine.getEngine(ENGINE);
			loadTokenizer(tokenizer);
			started = true;
		} catch (IOException | RuntimeException | LinkageError failure) {
			throw new ModelException(own.map(torch -> Sentence.of(DjlRuntime.class, "own-no-start", torch.folder(), OwnTorch.VARIABLE))
					.orElseGet(() -> Sentence.of(DjlRuntime.class, "no-start", System.getProperty("os.name"), System.getProperty("os.arch"))), failure);
		}
	}

	/** The version of PyTorch that DJL's own library is made for. */
	private static String wantedTorch() throws IOException {
		Properties properties = new Properties();
		try (InputStream file = loader().getResourceAsStream("jnilib/pytorch.properties")) {
			properties.load(file);
		}
		return properties.getProperty("jni_version").split("-")[0];
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
