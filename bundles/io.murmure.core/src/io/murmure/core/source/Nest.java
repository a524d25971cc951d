package io.murmure.core.source;

import java.io.IOException;

import io.murmure.core.component.Sentence;

/** How deep an archive lies in others, and what all of them together have given so far. */
final class Nest {

	/** Archives in an archive in an archive are opened; those in them are not. */
	static final int DEEPEST = 3;

	private final Total total;
	private final int depth;
	private final String place;

	/** What the archives of one nest share. */
	private static final class Total {
		final Archive.Limits limits;
		long entries;
		long packed;
		long unpacked;
		long passed;

		Total(Archive.Limits limits) {
			this.limits = limits;
		}
	}

	/** A limit was reached, told in a sentence: nothing more is read of the whole nest. */
	static final class LimitException extends IOException {
		private static final long serialVersionUID = 1L;

		LimitException(String sentence) {
			super(sentence);
		}
	}

	/** The outermost archive, which lies in that place. */
	Nest(Archive.Limits limits, String place) {
		this(new Total(limits), 1, place);
	}

	private Nest(Total total, int depth, String place) {
		this.total = total;
		this.depth = depth;
		this.place = place;
	}

	/** An archive that is an entry of this one. */
	Nest deeper(String location) {
		return new Nest(total, depth + 1, within(location));
	}

	/** Where this archive lies, with the names of those around it, as in {@code download.zip!chats/velo.zip}. */
	String place() {
		return place;
	}

	/** Where an entry lies: in the outermost archive its location alone, else with the names of the archives around it. */
	String placeOf(String location) {
		return depth == 1 ? location : within(location);
	}

	private String within(String location) {
		return place + '!' + location;
	}

	boolean isTooDeep() {
		return depth > DEEPEST;
	}

	Archive.Limits limits() {
		return total.limits;
	}

	/** @param bytes of an archive, as they stand on disk */
	void packed(long bytes) {
		synchronized (total) {
			total.packed += bytes;
		}
	}

	/** Counts entries of the archive of that name. */
	void entries(long number, String name) throws LimitException {
		synchronized (total) {
			total.entries += number;
			if (total.entries > total.limits.entries()) {
				throw new LimitException(Sentence.of(Archive.class, "too-many", name, total.limits.entries()));
			}
		}
	}

	/** Counts bytes that came out of the archive of that name. */
	void unpacked(long bytes, String name) throws LimitException {
		synchronized (total) {
			total.unpacked += bytes;
			if (total.unpacked > total.limits.bytes() || isBomb(total.unpacked)) {
				throw new LimitException(Sentence.of(LimitedStream.class, "bomb", name));
			}
		}
	}

	/** Counts bytes that came out of the archive of that name and are not kept: films may be as large as they are, and not larger than they were packed. */
	void passed(long bytes, String name) throws LimitException {
		synchronized (total) {
			total.passed += bytes;
			if (isBomb(total.passed)) {
				throw new LimitException(Sentence.of(LimitedStream.class, "bomb", name));
			}
		}
	}

	private boolean isBomb(long out) {
		return total.limits.isBomb(total.packed, out);
	}
}
