package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file packed by gzip, read as what is in it: {@code reviews.csv.gz} is {@code reviews.csv}. */
record Gzip(Path file) implements Source {

	private static final String ENDING = ".gz";
	private static final int BUFFER = 1 << 16;

	static boolean is(Path file) {
		return file.getFileName().toString().endsWith(ENDING);
	}

	@Override
	public String name() {
		String name = file.getFileName().toString();
		return name.substring(0, name.length() - ENDING.length());
	}

	@Override
	public String location() {
		String path = new FileSource(file).location();
		return path.substring(0, path.length() - ENDING.length());
	}

	@Override
	public InputStream open() throws IOException {
		InputStream packed = Files.newInputStream(file);
		try {
			return new LimitedStream(new GZIPInputStream(packed, BUFFER), Files.size(file), Archive.Limits.DEFAULT, file.getFileName().toString());
		} catch (IOException broken) {
			packed.close();
			throw broken;
		}
	}

	@Override
	public long size() {
		return -1;
	}

	@Override
	public Optional<Path> path() {
		return Optional.empty();
	}

	@Override
	public Instant modified() throws IOException {
		return Files.getLastModifiedTime(file).toInstant();
	}
}
