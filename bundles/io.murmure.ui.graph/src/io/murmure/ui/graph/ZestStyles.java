package io.murmure.ui.graph;

/** Styles of nodes and ties, with the names and numbers of Zest. */
public final class ZestStyles {

	public static final int NONE = 0;

	/** Of a node: its name is told, but not written. */
	public static final int NODES_HIDE_TEXT = 1 << 3;

	/** Of a tie: an arrow at its end. */
	public static final int CONNECTIONS_DIRECTED = 1 << 1;
	public static final int CONNECTIONS_SOLID = 1 << 2;
	public static final int CONNECTIONS_DASH = 1 << 3;
	public static final int CONNECTIONS_DOT = 1 << 4;
	public static final int CONNECTIONS_DASH_DOT = 1 << 5;

	/** Taken, but nothing comes of them: nothing here moves by itself, grows under the pointer, changes its size in a layout or is hidden and kept. */
	public static final int IGNORE_INVISIBLE_LAYOUT = 1 << 1;
	public static final int NODES_CACHE_LABEL = 1 << 1;
	public static final int NODES_FISHEYE = 1 << 2;
	public static final int NODES_NO_LAYOUT_RESIZE = 1 << 4;
	public static final int NODES_NO_LAYOUT_ANIMATION = 1 << 8;
	public static final int NODES_NO_FISHEYE_ANIMATION = 1 << 16;
	public static final int NODES_NO_ANIMATION = NODES_NO_LAYOUT_ANIMATION | NODES_NO_FISHEYE_ANIMATION;

	private static final int LINES = CONNECTIONS_SOLID | CONNECTIONS_DASH | CONNECTIONS_DOT | CONNECTIONS_DASH_DOT;

	private ZestStyles() {
	}

	/** Whether a style has all of another. */
	public static boolean checkStyle(int style, int styleToCheck) {
		return (style & styleToCheck) == styleToCheck;
	}

	/** Whether a style is one of a tie: a line is not dashed and dotted at once. */
	public static boolean validateConnectionStyle(int styleToValidate) {
		return Integer.bitCount(styleToValidate & LINES) <= 1;
	}
}
