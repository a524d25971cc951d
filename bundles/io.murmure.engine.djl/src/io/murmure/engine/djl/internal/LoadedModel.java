package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.translate.TranslateException;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;

/**
 * A tokenizer, an archive in memory, and as many predictors as its place has, each on a thread of its own, while one more thread tokenises what
 * comes next.
 */
final class LoadedModel implements TextReader {

	/** How many texts are sorted by length together, and how many characters, so that memory stays bounded. */
	private static final int TEXTS_A_PORTION = 1024;
	private static final int CHARACTERS_A_PORTION = 2_000_000;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int MILLIS_BETWEEN_LOOKS = 50;
	private static final int MILLIS_TO_CLOSE = 100;

	private final ModelFolder folder;
	private final Precision precision;
	private final Tokens tokens;
	private final Model model;
	private final Place place;
	private final BlockingQueue<Predictor<TokenBatch, float[][]>> idle = new LinkedBlockingQueue<>();
	private final LongAdder computed = new LongAdder();
	private final ExecutorService threads;
	private final ExecutorService tokenising;

	/** @param precision that of the archive; in bytes the least padding would tip roundings, so that a text would read otherwise in other company */
	LoadedModel(ModelFolder folder, Path archive, Precision precision, Place place) throws IOException, MalformedModelException {
		this.folder = folder;
		this.precision = precision;
		this.place = place;
		tokens = new Tokens(folder);
		model = Model.newInstance(folder.id(), place.device(), "PyTorch");
		model.load(archive);
		for (int i = 0; i < place.predictors(); i++) {
			idle.add(model.newPredictor(new TokenBatch.Feed()));
		}
		threads = daemons(place.predictors(), "model-reader");
		tokenising = daemons(1, "model-tokenizer");
	}

	private static ExecutorService daemons(int count, String name) {
		return Executors.newFixedThreadPool(count, work -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			thread.setContextClassLoader(DjlRuntime.loader());
			return thread;
		});
	}

	/** What reading has cost so far: unlike the time that it took, no other program's work is in it. */
	long processorNanos() {
		return computed.sum();
	}

	@Override
	public List<float[]> run(List<String> texts, Progress progress) {
		List<float[]> numbers = new ArrayList<>(texts.size());
		List<List<String>> portions = portions(texts);
		Future<List<List<long[]>>> next = portions.isEmpty() ? null : tokenise(portions.get(0));
		for (int i = 0; i < portions.size(); i++) {
			List<List<long[]>> windows = await(next, progress);
			next = i + 1 < portions.size() ? tokenise(portions.get(i + 1)) : null;
			numbers.addAll(read(windows, progress));
		}
		return numbers;
	}

	private Future<List<List<long[]>>> tokenise(List<String> portion) {
		return tokenising.submit(() -> tokens.windows(portion));
	}

	private static List<List<String>> portions(List<String> texts) {
		List<List<String>> portions = new ArrayList<>();
		int start = 0;
		long characters = 0;
		for (int i = 0; i < texts.size(); i++) {
			if (i > start && (i - start == TEXTS_A_PORTION || characters + texts.get(i).length() > CHARACTERS_A_PORTION)) {
				portions.add(texts.subList(start, i));
				start = i;
				characters = 0;
			}
			characters += texts.get(i).length();
		}
		if (start < texts.size()) {
			portions.add(texts.subList(start, texts.size()));
		}
		return portions;
	}

	private List<float[]> read(List<List<long[]>> texts, Progress progress) {
		List<long[]> windows = texts.stream().flatMap(List::stream).toList();
		float[][] rows = new float[windows.size()][];
		Halving halving = new Halving(batch -> predict(batch, windows, rows));
		List<Future<?>> running = new ArrayList<>();
		try {
			for (int[] batch : LengthBatches.of(windows.stream().mapToInt(window -> window.length).toArray(), place.tokensABatch(),
					precision == Precision.INT8)) {
				running.add(threads.submit(() -> {
					progress.check();
					halving.read(batch);
					return null;
				}));
			}
			running.forEach(batch -> await(batch, progress));
		} finally {
			running.forEach(batch -> batch.cancel(false));
		}
		List<float[]> numbers = new ArrayList<>(texts.size());
		int next = 0;
		for (List<long[]> text : texts) {
			numbers.add(LongText.combine(Arrays.asList(rows).subList(next, next + text.size()), text));
			next += text.size();
		}
		return numbers;
	}

	private void predict(int[] batch, List<long[]> windows, float[][] rows) throws InterruptedException, TranslateException {
		long[][] chosen = new long[batch.length][];
		for (int i = 0; i < batch.length; i++) {
			chosen[i] = windows.get(batch[i]);
		}
		Predictor<TokenBatch, float[][]> predictor = idle.take();
		long start = THREADS.getCurrentThreadCpuTime();
		try {
			float[][] read = predictor.predict(new TokenBatch(chosen, folder.encoder()));
			for (int i = 0; i < batch.length; i++) {
				rows[batch[i]] = read[i];
			}
		} finally {
			computed.add(THREADS.getCurrentThreadCpuTime() - start);
			idle.add(predictor);
		}
	}

	/** Waits, but no longer than a moment once the user wishes to stop; what is computing then ends by itself. */
	private <T> T await(Future<T> work, Progress progress) {
		try {
			while (true) {
				progress.check();
				try {
					return work.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException unfinished) {
					continue;
				}
			}
		} catch (ExecutionException failed) {
			switch (failed.getCause()) {
				case CancelledException stopped -> throw stopped;
				case ModelException refused -> throw refused;
				default -> throw place == Place.GRAPHICS ? new GraphicsFailure(failed.getCause())
						: new ModelException(Sentence.of(LoadedModel.class, "failed", folder.id()), failed.getCause());
			}
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	/** Lets go of the model, at once or, when a batch is still computing, as soon as it is done. */
	@Override
	public void close() {
		threads.shutdown();
		tokenising.shutdown();
		if (ended(MILLIS_TO_CLOSE)) {
			release();
		} else {
			Thread.ofPlatform().daemon().name("model-closer").start(() -> {
				if (ended(Long.MAX_VALUE)) {
					release();
				}
			});
		}
	}

	private boolean ended(long millis) {
		try {
			return threads.awaitTermination(millis, TimeUnit.MILLISECONDS) && tokenising.awaitTermination(millis, TimeUnit.MILLISECONDS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void release() {
		idle.forEach(Predictor::close);
		model.close();
		tokens.close();
		if (place == Place.GRAPHICS) {
			returnMemory();
		}
	}

	/** PyTorch keeps what it took of the graphics processor's memory, and other programs want it too. */
	private static void returnMemory() {
		try {
			JniUtils.emptyCudaCache();
		} catch (EngineException failed) {
			// after a failure the graphics processor takes no orders, and the end of Murmure frees all
			return;
		}
	}
}
