package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A file packed by gzip, read as what is in it: {@code reviews.csv.gz} is {@code reviews.csv}. */
record Gzip(Source origin) implements DerivedSource {

	private static final String ENDING = ".gz";
	private static final int BUFFER = 1 << 16;

	/** What is in the source, if its name says that it is packed; otherwise the source. */
	static Source inside(Source source) {
		return source.name().endsWith(ENDING) ? new Gzip(source) : source;
	}

	@Override
	public String name() {
		return unended(origin.name());
	}

	@Override
	public String location() {
		return unended(origin.location());
	}

	@Override
	public String place() {
		return unended(origin.place());
	}

	private static String unended(String name) {
		return name.substring(0, name.length() - ENDING.length());
	}

	@Override
	public InputStream open() throws IOException {
		InputStream packed = origin.open();
		try {
			return new LimitedStream(new GZIPInputStream(packed, BUFFER), origin.size(), Archive.Limits.DEFAULT, origin.name());
		} catch (IOException | RuntimeException broken) {
			packed.close();
			throw broken;
		}
	}
}
