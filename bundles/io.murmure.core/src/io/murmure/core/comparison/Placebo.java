package io.murmure.core.comparison;

/**
 * The same difference on other dates of the study.
 *
 * @param dates   on how many it was looked for
 * @param asLarge on how many it was at least as large, rising or falling
 */
public record Placebo(int dates, int asLarge) {

	/** With fewer dates chance alone cannot be told from 5 %. */
	public static final int FEWEST = 19;

	public boolean isEnough() {
		return dates >= FEWEST;
	}

	/** How often an ordinary date has a difference as large. */
	public double p() {
		return (1.0 + asLarge) / (1.0 + dates);
	}
}
