package io.murmure.connector.document;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;

import io.murmure.core.source.Source;

/** What a file itself tells of the document in it. */
final class FileTime {

	private FileTime() {
	}

	/** When the file was last changed. */
	static Instant of(Source source) throws IOException {
		return source.path().isPresent() ? Files.getLastModifiedTime(source.path().get()).toInstant() : Instant.EPOCH;
	}

	/** Its name without the extension. */
	static String stem(Source source) {
		int dot = source.name().lastIndexOf('.');
		return dot > 0 ? source.name().substring(0, dot) : source.name();
	}
}
