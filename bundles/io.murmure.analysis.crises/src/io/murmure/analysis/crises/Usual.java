package io.murmure.analysis.crises;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How many posts a channel usually has in a span of hours: a daily rate that forgets with a half-life of three weeks, spread over the hours of the day and
 * the days of the week as they were so far.
 */
final class Usual {

	private static final double HALF_LIFE = 21;
	/** Posts that every hour of the day is taken to have had before any came, so that early hours are not surprising. */
	private static final double PRIOR_HOUR = 2;
	private static final double PRIOR_DAY = 6;
	private static final double PRIOR_POSTS = 10;
	private static final double PRIOR_SHARE = 0.05;
	private static final double LEAST_A_DAY = 0.25;
	private static final double ONE_POST = Math.log(2) / HALF_LIFE;
	private static final long HOUR = 3600;

	private final ZoneId zone;
	private final double[] hours = new double[24];
	private final double[] days = new double[7];
	private double weight;
	private double sum;
	private Instant last;

	Usual(ZoneId zone) {
		this.zone = zone;
	}

	/** Time has passed in which posts were as usual. */
	void pass(Instant now) {
		if (last != null && now.isAfter(last)) {
			double elapsed = (now.getEpochSecond() - last.getEpochSecond()) / 86_400.0;
			double kept = Math.pow(0.5, elapsed / HALF_LIFE);
			weight = weight * kept + (1 - kept);
			sum *= kept;
		}
		skip(now);
	}

	/** Time has passed of which nothing is known: neither forgotten nor learned from. */
	void skip(Instant now) {
		last = last == null || now.isAfter(last) ? now : last;
	}

	/** A usual post. */
	void learn(Instant time) {
		ZonedDateTime local = time.atZone(zone);
		hours[local.getHour()]++;
		days[local.getDayOfWeek().ordinal()]++;
		sum += ONE_POST;
	}

	/** The share of the posts of another count that this one has, a few taken to have been there before any came. */
	double shareOf(Usual all) {
		return shareOf(all, PRIOR_SHARE, PRIOR_POSTS);
	}

	/** @param taken what share of {@code posts} is taken to have been there before any came */
	double shareOf(Usual all, double taken, double posts) {
		return (sum + taken * posts * ONE_POST) / (all.sum + posts * ONE_POST);
	}

	/** How many posts to expect in the hours before a moment. */
	double expected(Instant now, int span) {
		double rate = Math.max(LEAST_A_DAY, weight > 0 ? sum / weight : 0);
		double hourSum = 0;
		double daySum = 0;
		for (double hour : hours) {
			hourSum += hour + PRIOR_HOUR;
		}
		for (double day : days) {
			daySum += day + PRIOR_DAY;
		}
		double expected = 0;
		for (int back = 0; back < span; back++) {
			ZonedDateTime local = now.minusSeconds(back * HOUR).atZone(zone);
			expected += rate * (hours[local.getHour()] + PRIOR_HOUR) / hourSum * 7 * (days[local.getDayOfWeek().ordinal()] + PRIOR_DAY) / daySum;
		}
		return expected;
	}
}
