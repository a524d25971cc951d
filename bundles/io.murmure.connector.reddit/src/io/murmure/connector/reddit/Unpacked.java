package io.murmure.connector.reddit;

import java.io.IOException;
import java.io.InputStream;

import com.github.luben.zstd.ZstdInputStream;

import io.murmure.core.source.DerivedSource;
import io.murmure.core.source.Source;

/** A file compressed with zstd, with windows of up to 2 GiB as the monthly dumps have, unpacked as it is read. */
record Unpacked(Source origin) implements DerivedSource {

	private static final int LONGEST_WINDOW = 31;

	/** The source, or what is in it when it is compressed. */
	static Source of(Source source) throws IOException {
		byte[] head = source.head(4);
		boolean zstd = head.length == 4 && (head[0] & 0xFF) == 0x28 && (head[1] & 0xFF) == 0xB5 && head[2] == 0x2F && (head[3] & 0xFF) == 0xFD;
		return zstd ? new Unpacked(source) : source;
	}

	@Override
	public InputStream open() throws IOException {
		return new ZstdInputStream(origin.open()).setLongMax(LONGEST_WINDOW);
	}
}
