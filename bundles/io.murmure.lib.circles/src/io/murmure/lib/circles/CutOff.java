package io.murmure.lib.circles;

/** What remains of a study's time when it is cut into equal spans: people who have not written in it yet have not gone. */
public final class CutOff {

	private static final double NEARLY = 0.75;

	private CutOff() {
	}

	/** Whether a span of which only a part lies in the study may stand for itself; otherwise it belongs to the span before it. */
	public static boolean isNearlyWhole(long part, long whole) {
		return part >= NEARLY * whole;
	}

	/** How many spans there are in a time, the remainder among them where it may stand for itself; one at least. */
	public static int spans(long time, long whole) {
		return (int) Math.max(1, time / whole + (isNearlyWhole(time % whole, whole) ? 1 : 0));
	}
}
