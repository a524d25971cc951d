package io.murmure.core.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is no text between text, as a damaged disk or a broken copy leaves it: several kinds of control characters close to each
 * other, and much that no text of the encoding has. Of random bytes one in ten is such a character, and of those of a UTF-8 file two in
 * five are ill-formed. A text with stray control characters, as taken out of a PDF, has too few of them. O(bytes), constant memory.
 */
final class StretchFinder implements Foreign {

	private static final int FEWEST_CONTROLS = 6;
	private static final int FEWEST_KINDS = 4;
	/** Random bytes have a control character within so many, but for once in 40 000 times. */
	private static final int WIDEST_GAP = 100;
	private static final int WIDEST_EDGE = 64;
	/** How far ill-formed characters reach over well-formed ones at the edges. */
	private static final int REACH = 12;
	private static final int FEWEST_CONTROLS_IN_A_HUNDRED = 5;
	private static final int FEWEST_STRANGE_IN_A_HUNDRED = 20;
	private static final int DELETE = 0x7F;
	private static final boolean[] CONTROL = new boolean[256];

	static {
		for (int b = 1; b < ' '; b++) {
			CONTROL[b] = TextDecoding.isControl((byte) b);
		}
	}

	private final boolean utf8;
	private final List<Stretch> found = new ArrayList<>();
	private long before;
	private boolean open;
	private long from;
	private long to;
	private long last;
	private int controls;
	private int kinds;
	private long strange;
	private boolean edge;

	/** @param utf8 whether what is ill-formed in UTF-8 tells, too */
	StretchFinder(boolean utf8) {
		this.utf8 = utf8;
	}

	@Override
	public void see(byte[] bytes, int offset, int length) {
		int end = offset + length;
		int at = offset;
		while (at < end) {
			if (!open) {
				while (at < end && !CONTROL[bytes[at] & 0xFF]) {
					at++;
				}
				if (at == end) {
					break;
				}
				begin(before + edgeBefore(bytes, offset, at) - offset);
			}
			at = look(bytes, at, end, before + at - offset);
		}
		before += length;
	}

	@Override
	public List<Stretch> found() {
		close();
		return List.copyOf(found);
	}

	private void begin(long at) {
		open = true;
		from = at;
		controls = 0;
		kinds = 0;
		strange = 0;
	}

	/** @return the next byte to look at */
	private int look(byte[] bytes, int at, int end, long position) {
		byte b = bytes[at];
		if (CONTROL[b & 0xFF]) {
			controls++;
			kinds |= 1 << b;
			reach(position);
		} else if (b == 0) {
			strange++;
			reach(position);
		} else if (position - last > WIDEST_GAP) {
			close();
		} else if (b == '\n' || b == '\r') {
			edge = false;
		} else if (b == DELETE || b < 0) {
			int length = b == DELETE || !utf8 ? 0 : Utf8.lengthAt(bytes, at, end);
			if (length > 0) {
				return at + length;
			}
			strange++;
			if (edge && isStrange(b) && position - to <= REACH) {
				to = position + 1;
			}
		}
		return at + 1;
	}

	private void reach(long position) {
		last = position;
		to = position + 1;
		edge = true;
	}

	private boolean isStrange(byte b) {
		return b == DELETE || utf8 && b < 0;
	}

	/** Where what is ill-formed begins in the line before the first control character. */
	private int edgeBefore(byte[] bytes, int offset, int control) {
		int edgeAt = control;
		for (int at = control - 1; at >= Math.max(offset, control - WIDEST_EDGE) && edgeAt - at <= REACH; at--) {
			if (bytes[at] == '\n' || bytes[at] == '\r') {
				break;
			}
			int whole = bytes[at] < 0 ? Utf8.startOfWhole(bytes, offset, at, control) : -1;
			if (whole >= 0) {
				at = whole;
			} else if (isStrange(bytes[at])) {
				edgeAt = at;
			}
		}
		return edgeAt;
	}

	private void close() {
		if (!open) {
			return;
		}
		open = false;
		long bytes = to - from;
		boolean dense = utf8 ? (controls + strange) * 100 >= FEWEST_STRANGE_IN_A_HUNDRED * bytes : controls * 100L >= FEWEST_CONTROLS_IN_A_HUNDRED * bytes;
		if (controls >= FEWEST_CONTROLS && Integer.bitCount(kinds) >= FEWEST_KINDS && dense && found.size() < MOST) {
			found.add(new Stretch(from, to, 0));
		}
	}
}
