package io.murmure.core.source;

import java.util.List;

/** Finds what is no text between text while the bytes of a file pass. */
interface Foreign {

	/** Stretches that are found at most; a file that has more is left as it is behind them. */
	int MOST = 1000;

	/** Takes the next bytes of the file. */
	void see(byte[] bytes, int offset, int length);

	/** What was found when the file has ended, in its order. */
	List<Stretch> found();

	/** What is found in a file that is no longer than this. */
	default List<Stretch> foundIn(byte[] whole) {
		see(whole, 0, whole.length);
		return found();
	}
}
