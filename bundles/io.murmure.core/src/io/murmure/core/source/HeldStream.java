package io.murmure.core.source;

import java.io.InputStream;

/** Stops what would be held in memory as a whole, such as the name of an entry, before it fills the memory. */
final class HeldStream extends CountedStream {

	private final String sentence;
	private long left = Long.MAX_VALUE;

	/** @param sentence told when more comes than may */
	HeldStream(InputStream in, String sentence) {
		super(in);
		this.sentence = sentence;
	}

	/** @param bytes that may come from here on */
	void atMost(long bytes) {
		left = bytes;
	}

	@Override
	void count(int read) throws Nest.LimitException {
		left -= read;
		if (left < 0) {
			throw new Nest.LimitException(sentence);
		}
	}
}
