package io.murmure.core.source;

import java.util.function.LongSupplier;

/**
 * What was found of the bytes that came out of an archive, and what they were packed with.
 *
 * @param packed -1 when unknown; programs that cannot go back write it behind the entry
 */
record CheckSum(long found, LongSupplier packed) {

	static final CheckSum UNKNOWN = new CheckSum(0, () -> -1);

	boolean fits() {
		long told = packed.getAsLong();
		return told < 0 || told == found;
	}
}
