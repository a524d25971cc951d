package io.murmure.core.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Goes through sources, each kept open until the next one is: what lies in one archive is read without reading its directory again. */
final class InTurn {

	private InTurn() {
	}

	static void each(List<SourceImport> imports, Consumer<SourceImport> reading) {
		Closeable open = () -> {
		};
		try {
			for (SourceImport one : imports) {
				Closeable before = open;
				open = one.kept();
				close(before);
				reading.accept(one);
			}
		} finally {
			close(open);
		}
	}

	private static void close(Closeable open) {
		try {
			open.close();
		} catch (IOException notClosed) {
			throw new UncheckedIOException(notClosed);
		}
	}
}
