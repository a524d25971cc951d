package io.murmure.engine.djl.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import ai.djl.translate.TranslateException;

/** Reads a batch at once or, where the graphics processor's memory does not suffice for that, half by half. */
final class Halving {

	private final BatchReader reader;

	interface BatchReader {
		void read(int[] batch) throws InterruptedException, TranslateException;
	}

	Halving(BatchReader reader) {
		this.reader = reader;
	}

	void read(int[] batch) throws InterruptedException, TranslateException {
		try {
			reader.read(batch);
		} catch (TranslateException failure) {
			if (batch.length == 1 || !isWantOfMemory(failure)) {
				throw failure;
			}
			read(Arrays.copyOfRange(batch, 0, batch.length / 2));
			read(Arrays.copyOfRange(batch, batch.length / 2, batch.length));
		}
	}

	/** PyTorch tells it in words alone, and cuBLAS in others. */
	private static boolean isWantOfMemory(Throwable failure) {
		return Stream.iterate(failure, one -> one != null, Throwable::getCause).map(one -> String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT))
				.anyMatch(words -> words.contains("cuda") && words.contains("out of memory") || words.contains("cublas_status_alloc_failed"));
	}
}
