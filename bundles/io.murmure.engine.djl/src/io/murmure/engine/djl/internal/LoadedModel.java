package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelException;

/** A tokenizer, an archive in memory, and one predictor a processor, each on a thread of its own. Safe to call from several threads. */
final class LoadedModel implements AutoCloseable {

	/** Fills a predictor's matrices while its working memory stays in the processor's cache. */
	private static final int TOKENS_A_BATCH = 512;

	/** No word piece of a text within the window lies past this many characters a token. */
	private static final int CHARACTERS_A_TOKEN = 64;

	private final ModelFolder folder;
	private final HuggingFaceTokenizer tokenizer;
	private final Model model;
	private final BlockingQueue<Predictor<TokenBatch, float[][]>> idle = new LinkedBlockingQueue<>();
	private final ExecutorService threads;

	LoadedModel(ModelFolder folder, Path archive) throws IOException, MalformedModelException {
		this.folder = folder;
		tokenizer = HuggingFaceTokenizer.builder().optTokenizerPath(folder.file(ModelFolder.TOKENIZER)).optAddSpecialTokens(true).optPadding(false)
				.optTruncation(true).optMaxLength(folder.architecture().window()).build();
		model = Model.newInstance(folder.id(), "PyTorch");
		model.load(archive);
		int processors = Runtime.getRuntime().availableProcessors();
		for (int i = 0; i < processors; i++) {
			idle.add(model.newPredictor(new TokenBatch.Feed()));
		}
		threads = Executors.newFixedThreadPool(processors, work -> {
			Thread thread = new Thread(work, "emotion-reader");
			thread.setDaemon(true);
			thread.setContextClassLoader(DjlRuntime.loader());
			return thread;
		});
	}

	/** The model's numbers for each text, in the order of the texts. */
	float[][] run(List<String> texts, Progress progress) {
		long[][] ids = tokens(texts);
		int[] lengths = new int[ids.length];
		for (int i = 0; i < ids.length; i++) {
			lengths[i] = ids[i].length;
		}
		float[][] numbers = new float[ids.length][];
		List<Future<?>> running = new ArrayList<>();
		for (int[] batch : LengthBatches.of(lengths, TOKENS_A_BATCH)) {
			running.add(threads.submit(() -> {
				progress.check();
				predict(batch, ids, numbers);
				return null;
			}));
		}
		await(running);
		return numbers;
	}

	private long[][] tokens(List<String> texts) {
		int most = folder.architecture().window() * CHARACTERS_A_TOKEN;
		List<String> starts = texts.stream().map(text -> text.length() > most ? text.substring(0, most) : text).toList();
		try {
			Encoding[] encodings = tokenizer.batchEncode(starts);
			long[][] ids = new long[encodings.length][];
			for (int i = 0; i < ids.length; i++) {
				ids[i] = encodings[i].getIds();
			}
			return ids;
		} catch (RuntimeException broken) {
			throw new ModelException("The tokenizer of the model \"" + folder.id() + "\" fails: " + broken.getMessage() + ".", broken);
		}
	}

	private void predict(int[] batch, long[][] ids, float[][] numbers) throws InterruptedException, TranslateException {
		long[][] chosen = new long[batch.length][];
		for (int i = 0; i < batch.length; i++) {
			chosen[i] = ids[batch[i]];
		}
		Predictor<TokenBatch, float[][]> predictor = idle.take();
		try {
			float[][] rows = predictor.predict(new TokenBatch(chosen, folder.architecture().padding()));
			for (int i = 0; i < batch.length; i++) {
				numbers[batch[i]] = rows[i];
			}
		} finally {
			idle.add(predictor);
		}
	}

	private void await(List<Future<?>> running) {
		try {
			for (Future<?> batch : running) {
				batch.get();
			}
		} catch (ExecutionException failed) {
			if (failed.getCause() instanceof CancelledException stopped) {
				throw stopped;
			}
			throw new ModelException("The model \"" + folder.id() + "\" fails while it reads: " + failed.getCause().getMessage(), failed.getCause());
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			running.forEach(batch -> batch.cancel(false));
		}
	}

	@Override
	public void close() {
		threads.close();
		idle.forEach(Predictor::close);
		model.close();
		tokenizer.close();
	}
}
