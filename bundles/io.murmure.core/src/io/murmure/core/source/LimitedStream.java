package io.murmure.core.source;

import java.io.InputStream;

import io.murmure.core.component.Sentence;

/** Counts what is unpacked and stops at the limits, whatever the packed file promised. */
final class LimitedStream extends CountedStream {

	private final long packed;
	private final Archive.Limits limits;
	private final String what;
	private long unpacked;

	/**
	 * @param in     what comes out
	 * @param packed bytes that went in
	 * @param what   is unpacked, for the message
	 */
	LimitedStream(InputStream in, long packed, Archive.Limits limits, String what) {
		super(in);
		this.packed = packed;
		this.limits = limits;
		this.what = what;
	}

	@Override
	void count(int read) throws SourceException {
		unpacked += read;
		if (unpacked > limits.bytes() || limits.isBomb(packed, unpacked)) {
			throw new SourceException(Sentence.of(LimitedStream.class, "bomb", what));
		}
	}
}
