package io.murmure.core.palette;

/** How well one colour is told from another, as the Web Content Accessibility Guidelines 2.2 reckon it (W3C, 2023, "contrast ratio"). Colours as {@code #RRGGBB}. */
public final class Contrast {

	private Contrast() {
	}

	/** From 1, the same colour, to 21, black on white. */
	public static double ratio(String one, String other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	/** Black or white, whichever is told better from a ground; never less than 4.58. */
	public static String ink(String ground) {
		return ratio("#000000", ground) >= ratio("#FFFFFF", ground) ? "#000000" : "#FFFFFF";
	}

	/** A colour that lets what is behind it shine through; {@code opacity} in [0, 1]. */
	public static String over(String paper, String colour, double opacity) {
		int rgb = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			rgb |= (int) Math.round(part(paper, shift) + (part(colour, shift) - part(paper, shift)) * opacity) << shift;
		}
		return String.format("#%06X", rgb);
	}

	private static double luminance(String colour) {
		return 0.2126 * linear(part(colour, 16)) + 0.7152 * linear(part(colour, 8)) + 0.0722 * linear(part(colour, 0));
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private static int part(String colour, int shift) {
		return Integer.parseInt(colour.substring(1), 16) >> shift & 0xFF;
	}
}
