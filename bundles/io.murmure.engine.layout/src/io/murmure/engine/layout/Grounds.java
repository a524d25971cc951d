package io.murmure.engine.layout;

/**
 * The round ground that each community has in the picture. It is as large as a community of its mass comes to be when push and pull are even, with a
 * margin; people without a community have a small one of their own.
 *
 * @param radius of the ground of each group
 */
record Grounds(Groups groups, float[] radius) {

	/** The area that a force-directed community takes for a unit of its mass, without the factor pi. */
	private static final double AREA = 6;
	private static final double MARGIN = 1.25;

	static Grounds of(Groups groups) {
		float[] radius = new float[groups.size()];
		for (int g = 0; g < radius.length; g++) {
			radius[g] = (float) (MARGIN * Math.sqrt(AREA * groups.mass()[g]));
		}
		return new Grounds(groups, radius);
	}

	/** Where groups begin: evenly on a disc. */
	Places seeds(double turn) {
		Places seeds = Places.of(groups.size());
		double all = 0;
		for (float one : radius) {
			all += one * one;
		}
		double before = 0;
		for (int g = 0; g < radius.length; g++) {
			double area = radius[g] * radius[g];
			Sunflower.place(seeds, g, 0, 0, Math.sqrt(all), (before + area / 2) / all, g, turn);
			before += area;
		}
		return seeds;
	}

	/** Everybody on a disc about the middle of their group, those with most ties in the middle. */
	Places discs(Places middles, double turn) {
		Places all = Places.of(groups.group().length);
		for (int g = 0; g < radius.length; g++) {
			int[] members = groups.members()[g];
			double disc = members.length == 1 ? 0 : radius[g] / MARGIN;
			for (int i = 0; i < members.length; i++) {
				Sunflower.place(all, members[i], middles.x()[g], middles.y()[g], disc, (i + 0.5) / members.length, i, turn + g);
			}
		}
		return all;
	}

	/** Moves each group to a middle, whatever its shape. */
	void move(Places places, Places middles) {
		for (int g = 0; g < radius.length; g++) {
			float[] centre = centre(g, places);
			for (int v : groups.members()[g]) {
				places.x()[v] += middles.x()[g] - centre[0];
				places.y()[v] += middles.y()[g] - centre[1];
			}
		}
	}

	/** The same shapes, each within its ground about a middle. */
	Places fitted(Places shapes, Places middles) {
		Places fitted = Places.of(shapes.size());
		for (int g = 0; g < radius.length; g++) {
			float[] centre = centre(g, shapes);
			double spread = spread(g, shapes, centre);
			// twice the mean square is the square of the radius of an even disc
			double scale = spread == 0 ? 0 : radius[g] / MARGIN / Math.sqrt(2 * spread);
			for (int v : groups.members()[g]) {
				double x = (shapes.x()[v] - centre[0]) * scale;
				double y = (shapes.y()[v] - centre[1]) * scale;
				// nearly the same in the middle, never beyond the edge
				double shrunk = 1 / Math.pow(1 + Math.pow((x * x + y * y) / (radius[g] * radius[g]), 2), 0.25);
				fitted.x()[v] = (float) (middles.x()[g] + x * shrunk);
				fitted.y()[v] = (float) (middles.y()[g] + y * shrunk);
			}
		}
		return fitted;
	}

	private float[] centre(int group, Places places) {
		double x = 0;
		double y = 0;
		int[] members = groups.members()[group];
		for (int v : members) {
			x += places.x()[v];
			y += places.y()[v];
		}
		return new float[] { (float) (x / members.length), (float) (y / members.length) };
	}

	private double spread(int group, Places places, float[] centre) {
		double squares = 0;
		int[] members = groups.members()[group];
		for (int v : members) {
			squares += Math.pow(places.x()[v] - centre[0], 2) + Math.pow(places.y()[v] - centre[1], 2);
		}
		return squares / members.length;
	}
}
