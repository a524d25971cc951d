package io.murmure.core.source;

/** Counts the lines of a text that are written in another encoding than the rest. */
public final class MixedEncoding {

	private long lines;
	private long first;
	private long last;
	private boolean told;

	/** @param line from 1, not before those that were seen */
	public void see(long line) {
		lines += line == last ? 0 : 1;
		first = first == 0 ? line : first;
		last = line;
	}

	/** Tells, once, how many there are and where the first one stands. */
	public void tell(TextDamage.Told whom) {
		if (lines > 0 && !told) {
			told = true;
			whom.at(first, "mixed-encoding", lines, first);
		}
	}
}
