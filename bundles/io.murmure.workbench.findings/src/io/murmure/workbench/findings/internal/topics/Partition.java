package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.List;

/** Rounds brought near each other and parted until none covers another, each as near as can be to where it was. O(passes x rounds²); the same rounds end at the same places. */
final class Partition {

	private static final int PASSES = 400;
	private static final double COVERED = 1e-3;

	private final double[] x;
	private final double[] y;
	private final double[] radius;
	private final double gap;

	record Round(double x, double y, double radius) {
	}

	/**
	 * @param gap  between two of them
	 * @param room so many times the area of all rounds is what they are spread over at first
	 */
	Partition(List<Round> rounds, double gap, double room) {
		this.gap = gap;
		radius = rounds.stream().mapToDouble(Round::radius).toArray();
		double scale = scale(rounds, room);
		x = rounds.stream().mapToDouble(round -> round.x() * scale).toArray();
		y = rounds.stream().mapToDouble(round -> round.y() * scale).toArray();
		for (int pass = 0; pass < PASSES && part(); pass++) {
			// until none covers another
		}
	}

	/** Of an even disc, twice the mean square distance from the middle is the square of the radius. */
	private static double scale(List<Round> rounds, double room) {
		double middleX = rounds.stream().mapToDouble(Round::x).average().orElse(0);
		double middleY = rounds.stream().mapToDouble(Round::y).average().orElse(0);
		double spread = rounds.stream().mapToDouble(round -> Math.pow(round.x() - middleX, 2) + Math.pow(round.y() - middleY, 2)).average().orElse(0);
		double covered = rounds.stream().mapToDouble(round -> round.radius() * round.radius()).sum();
		return spread == 0 ? 1 : Math.sqrt(room * covered / (2 * spread));
	}

	/** @return whether two covered each other */
	private boolean part() {
		boolean moved = false;
		for (int one = 0; one < x.length; one++) {
			for (int other = 0; other < one; other++) {
				double dx = x[one] - x[other];
				double dy = y[one] - y[other];
				double distance = Math.hypot(dx, dy);
				double over = radius[one] + radius[other] + gap - distance;
				if (over > COVERED * (radius[one] + radius[other])) {
					// what lies in one place is parted in a direction of its own
					double towardsX = distance > 0 ? dx / distance : Math.cos(one);
					double towardsY = distance > 0 ? dy / distance : Math.sin(one);
					double share = radius[other] * radius[other] / (radius[one] * radius[one] + radius[other] * radius[other]);
					x[one] += over * share * towardsX;
					y[one] += over * share * towardsY;
					x[other] -= over * (1 - share) * towardsX;
					y[other] -= over * (1 - share) * towardsY;
					moved = true;
				}
			}
		}
		return moved;
	}

	List<Round> rounds() {
		List<Round> rounds = new ArrayList<>();
		for (int i = 0; i < x.length; i++) {
			rounds.add(new Round(x[i], y[i], radius[i]));
		}
		return rounds;
	}
}
