package io.murmure.core.series;

import java.time.Instant;
import java.time.ZoneId;

/** The port behind which a series of numbers is watched for bursts, point by point. */
public interface BurstDetector {

	/** Starts watching a series whose hours and days are those of a zone. */
	Watch watch(ZoneId zone);

	/** One series that is being watched. What it says of a point rests on that point and those before it alone. */
	interface Watch {

		/**
		 * Takes the next point.
		 *
		 * @param time not before the time of the point before
		 */
		Surprise next(Instant time, double value);
	}
}
