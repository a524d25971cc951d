package io.murmure.core.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is no text in a file in UTF-16. The characters of a text come from few scripts, so that the higher bytes of its units are few; those of random
 * bytes are all there are, and one in seven of such units stands for no character. Where an odd number of bytes was put in or lost, all units behind
 * are read askew: the finder goes on with the halves that fit. A passage in another script has the characters of that script alone, and stays; one that has
 * mostly a letter of ASCII in each of its bytes was written with one byte a letter, and is none. O(bytes), constant memory.
 */
final class WideStretchFinder implements Foreign {

	private static final int LEARNT = 2048;
	private static final int FEWEST_IN_A_HUNDRED = 2;
	private static final int WINDOW = 0xFF;
	private static final int MOST_UNKNOWN = 3;
	/** Units in a row that fit before the text is believed to go on; random bytes have them once in a thousand million times. */
	private static final int RUN = 8;
	private static final int FEWEST_STRANGE = 3;
	private static final int FEWEST_STRANGE_IN_A_HUNDRED = 6;
	private static final int PUNCTUATION = 0x20;
	/** Six in ten of at least so many; of a passage in Chinese, two in ten. */
	private static final int FEWEST_NARROW = 16;
	private static final int NARROW_IN_TEN = 6;

	private final boolean little;
	private final int mark;
	private final boolean[] known = new boolean[256];
	private final int[] run = new int[2];
	private final long[] runFrom = new long[2];
	private final List<Stretch> found = new ArrayList<>();
	private int script;
	private long position;
	private int before;
	private int phase;
	private int window;
	private boolean doubted;
	private long from;
	private int units;
	private int strange;
	private int narrow;
	private boolean pairOpen;

	/** @param head the first bytes of the file, of which the scripts of its text are learnt */
	WideStretchFinder(TextDecoding decoding, byte[] head) {
		this.little = decoding.charset().equals(StandardCharsets.UTF_16LE);
		this.mark = decoding.mark();
		this.phase = mark & 1;
		learn(head);
	}

	private void learn(byte[] head) {
		int[] counts = new int[256];
		int end = Math.min(head.length, LEARNT) - 1;
		for (int at = mark; at < end; at += 2) {
			if (!isNarrow(head[at], head[at + 1])) {
				counts[(little ? head[at + 1] : head[at]) & 0xFF]++;
			}
		}
		for (int high = 0; high < counts.length; high++) {
			boolean latinOrSigns = high <= 1 || high >= PUNCTUATION && high <= 0x27;
			boolean surrogate = high >= 0xD8 && high <= 0xDF;
			known[high] = latinOrSigns || surrogate || counts[high] * 200L >= (long) FEWEST_IN_A_HUNDRED * (end - mark);
			script = high > 0 && high != PUNCTUATION && !surrogate && counts[high] > counts[script] ? high : script;
		}
	}

	@Override
	public void see(byte[] bytes, int offset, int length) {
		for (int at = offset; at < offset + length; at++, position++) {
			int b = bytes[at] & 0xFF;
			if (position > mark) {
				unit(position - 1, little ? b : before, little ? before : b);
			}
			before = b;
		}
	}

	private void unit(long start, int high, int low) {
		boolean inPhase = (start & 1) == phase;
		if (doubted) {
			doubt(start, high, low, inPhase);
		} else if (inPhase) {
			window = (window << 1 | (known[high] ? 0 : 1)) & WINDOW;
			if (!known[high] && Integer.bitCount(window) > MOST_UNKNOWN) {
				doubted = true;
				from = start - 2L * (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(window));
				units = 0;
				strange = 0;
				narrow = 0;
				run[0] = 0;
				run[1] = 0;
			}
		}
	}

	private void doubt(long start, int high, int low, boolean inPhase) {
		if (inPhase) {
			units++;
			strange += isStrange((char) (high << 8 | low)) ? 1 : 0;
			narrow += isNarrow(high, low) ? 1 : 0;
		}
		int which = inPhase ? 0 : 1;
		boolean fits = inPhase ? known[high] : high == 0 && low != 0 || script > 0 && high == script;
		if (!fits) {
			run[which] = 0;
			return;
		}
		if (run[which]++ == 0) {
			runFrom[which] = start;
		}
		if (run[which] == RUN) {
			close(runFrom[which], !inPhase);
			phase ^= which;
		}
	}

	private static boolean isNarrow(int one, int other) {
		return TextDecoding.isPlain(one) && TextDecoding.isPlain(other);
	}

	/** A half of a pair without the other, a control character, or what stands for no character. */
	private boolean isStrange(char unit) {
		boolean alone = pairOpen != Character.isLowSurrogate(unit);
		pairOpen = Character.isHighSurrogate(unit);
		if (alone) {
			return true;
		}
		return switch (Character.getType(unit)) {
			case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
			case Character.CONTROL -> unit != '\n' && unit != '\r' && unit != '\t';
			default -> false;
		};
	}

	private void close(long to, boolean askew) {
		doubted = false;
		window = 0;
		pairOpen = false;
		boolean isNoText = strange >= FEWEST_STRANGE && strange * 100L >= (long) FEWEST_STRANGE_IN_A_HUNDRED * units;
		boolean mostlyNarrow = units >= FEWEST_NARROW && narrow * 10L >= (long) NARROW_IN_TEN * units;
		if ((askew || isNoText || mostlyNarrow) && to > from && found.size() < MOST) {
			found.add(new Stretch(from, to, 0));
		}
	}

	@Override
	public List<Stretch> found() {
		if (doubted) {
			close(position, false);
		}
		return List.copyOf(found);
	}
}
