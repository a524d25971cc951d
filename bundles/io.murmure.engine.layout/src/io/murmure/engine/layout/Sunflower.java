package io.murmure.engine.layout;

/**
 * Fills a disc evenly, as the seeds of a sunflower do (H. Vogel, "A better way to construct the sunflower head", 1979): seed {@code i} at the root of
 * {@code i} from the middle, turned by the golden angle.
 */
final class Sunflower {

	private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

	private Sunflower() {
	}

	/**
	 * Places a node on a spiral on which {@code before} of a whole area of {@code pi · radius²} is taken by others.
	 *
	 * @param before in [0, 1]
	 * @param turn   in radians, where the spiral begins
	 */
	static void place(Places places, int node, float middleX, float middleY, double radius, double before, int index, double turn) {
		double angle = turn + index * GOLDEN_ANGLE;
		double distance = radius * Math.sqrt(before);
		places.x()[node] = (float) (middleX + distance * Math.cos(angle));
		places.y()[node] = (float) (middleY + distance * Math.sin(angle));
	}
}
