package io.murmure.analysis.trends;

/** Watches one series from the beginning of its talk on, slot by slot. What it says of a slot rests on what was in that slot and those before it alone. */
sealed interface SeriesWatch permits ShareWatch, VolumeWatch {

	/** Whether a slot tells anything of the series; the others are left out. */
	boolean tells(long slot);

	/** What a slot is against those before; then learns from it. Slots that tell something follow one another. */
	Burst.Day next(long slot);

	/** Those whose posts count in a slot. */
	int people(long slot);

	/** @param begin the day on which its talk begins */
	static SeriesWatch of(Watched series, Tallies tallies, long begin, Dispersions dispersions) {
		return series.kind() == Watched.Kind.VOLUME ? new VolumeWatch(series, tallies, begin, dispersions) : new ShareWatch(series, tallies, dispersions);
	}
}
