package io.murmure.engine.layout;

/** How far nodes may move in one step: section "Adapting global speed" of the paper that {@link ForceAtlas} names. O(1). */
final class Speed {

	private static final double RISE = 0.5;
	private static final double SLOWEST = 0.05;

	private double speed = 1;
	private double efficiency = 1;

	/**
	 * Adapts to what the step would do.
	 *
	 * @param swing    how much nodes would turn back, weighted by mass
	 * @param traction how much they would go on
	 */
	double adapt(int nodes, double swing, double traction) {
		double estimate = SLOWEST * Math.sqrt(nodes);
		double tolerance = Math.max(Math.sqrt(estimate), Math.min(10, estimate * traction / ((double) nodes * nodes)));
		if (swing > 2 * traction) {
			efficiency = Math.max(SLOWEST, efficiency * 0.5);
			tolerance = Math.max(tolerance, 1);
		}
		double target = swing == 0 ? speed : tolerance * efficiency * traction / swing;
		if (swing > tolerance * traction) {
			efficiency = Math.max(SLOWEST, efficiency * 0.7);
		} else if (speed < 1000) {
			efficiency *= 1.3;
		}
		speed += Math.min(target - speed, RISE * speed);
		return speed;
	}
}
