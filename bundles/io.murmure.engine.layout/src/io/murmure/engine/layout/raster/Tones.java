package io.murmure.engine.layout.raster;

/** How dark ties are where they cover a pixel, by the number of sixteenths. */
final class Tones {

	private static final int[] SHARE = new int[2048];
	private static final double DENSITY = 0.24 / Coverage.FULL;
	private static final double DARKEST = 0.72;

	static {
		for (int covered = 0; covered < SHARE.length; covered++) {
			SHARE[covered] = (int) Math.round(256 * DARKEST * (1 - Math.exp(-covered * DENSITY)));
		}
	}

	private final int paper;
	private final int tie;
	/** On bare paper the colour needs no reckoning. */
	private final int[] onPaper = new int[SHARE.length];

	Tones(Ink ink) {
		paper = ink.paper();
		tie = ink.tie();
		for (int covered = 0; covered < SHARE.length; covered++) {
			onPaper[covered] = Ink.blend(paper, tie, SHARE[covered]);
		}
	}

	int darkened(int pixel, int covered) {
		int tone = Math.min(covered, SHARE.length - 1);
		return pixel == paper ? onPaper[tone] : Ink.blend(pixel, tie, SHARE[tone]);
	}
}
