package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.murmure.core.source.Source;

/**
 * A source as a file on disk, for formats that are read from their end: the source's own file, or a copy that goes when this closes.
 *
 * @param path  the file
 * @param copied whether it is a copy
 */
record LocalFile(Path path, boolean copied) implements Closeable {

	static LocalFile of(Source source) throws IOException {
		return source.path().isPresent() ? new LocalFile(source.path().get(), false) : copy(source);
	}

	static LocalFile copy(Source source) throws IOException {
		Path copy = Files.createTempFile("murmure-", ".table");
		try (InputStream in = source.open()) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			return new LocalFile(copy, true);
		} catch (IOException | RuntimeException failed) {
			Files.deleteIfExists(copy);
			throw failed;
		}
	}

	@Override
	public void close() throws IOException {
		if (copied) {
			Files.deleteIfExists(path);
		}
	}
}
