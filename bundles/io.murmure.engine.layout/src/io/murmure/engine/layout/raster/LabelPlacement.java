package io.murmure.engine.layout.raster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds room for names: the most important first, each only where it covers none before it. A grid of small cells remembers what is taken; O(names · cells of a
 * name).
 */
public final class LabelPlacement {

	private static final int CELL = 4;

	private final int columns;
	private final int rows;
	private final BitSet taken;

	/** A name of a size, in pixels, whose middle is to lie at a point. */
	public record Label(int id, double x, double y, int width, int height) {
	}

	public LabelPlacement(int width, int height) {
		columns = width / CELL + 1;
		rows = height / CELL + 1;
		taken = new BitSet(columns * rows);
	}

	/** Keeps names off a disc. */
	public void keepClear(double x, double y, double radius) {
		int top = Math.max(0, (int) ((y - radius) / CELL));
		int bottom = Math.min(rows - 1, (int) ((y + radius) / CELL));
		int left = Math.max(0, (int) ((x - radius) / CELL));
		int right = Math.min(columns - 1, (int) ((x + radius) / CELL));
		for (int row = top; row <= bottom && left <= right; row++) {
			taken.set(row * columns + left, row * columns + right + 1);
		}
	}

	/**
	 * Those that find room and lie wholly in the picture, each id once.
	 *
	 * @param labels in the order of their importance; further ones of an id are other places for it
	 */
	public List<Label> place(List<Label> labels, int most) {
		List<Label> placed = new ArrayList<>();
		BitSet named = new BitSet();
		for (Label label : labels) {
			if (placed.size() == most) {
				break;
			}
			if (!named.get(label.id()) && take(label)) {
				named.set(label.id());
				placed.add(label);
			}
		}
		return placed;
	}

	private boolean take(Label label) {
		int left = (int) Math.floor((label.x() - label.width() / 2.0) / CELL);
		int right = (int) ((label.x() + label.width() / 2.0) / CELL);
		int top = (int) Math.floor((label.y() - label.height() / 2.0) / CELL);
		int bottom = (int) ((label.y() + label.height() / 2.0) / CELL);
		if (left < 0 || top < 0 || right >= columns || bottom >= rows) {
			return false;
		}
		for (int row = top; row <= bottom; row++) {
			int next = taken.nextSetBit(row * columns + left);
			if (next >= 0 && next <= row * columns + right) {
				return false;
			}
		}
		for (int row = top; row <= bottom; row++) {
			taken.set(row * columns + left, row * columns + right + 1);
		}
		return true;
	}
}
