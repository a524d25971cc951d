package io.murmure.engine.layout;

import java.util.Arrays;

/** Holds groups where they are: takes from the forces on the nodes of a group what would move the group as a whole. O(nodes). */
final class Roots {

	private final int[] group;
	private final double[] mass;
	private final double[] sumX;
	private final double[] sumY;

	/** @param group of each node, from 0 to before {@code groups} */
	Roots(int[] group, int groups) {
		this.group = group;
		mass = new double[groups];
		sumX = new double[groups];
		sumY = new double[groups];
	}

	void hold(float[] masses, float[] forceX, float[] forceY) {
		Arrays.fill(mass, 0);
		Arrays.fill(sumX, 0);
		Arrays.fill(sumY, 0);
		for (int v = 0; v < group.length; v++) {
			mass[group[v]] += masses[v];
			sumX[group[v]] += forceX[v];
			sumY[group[v]] += forceY[v];
		}
		for (int v = 0; v < group.length; v++) {
			int g = group[v];
			forceX[v] -= (float) (sumX[g] * masses[v] / mass[g]);
			forceY[v] -= (float) (sumY[g] * masses[v] / mass[g]);
		}
	}
}
