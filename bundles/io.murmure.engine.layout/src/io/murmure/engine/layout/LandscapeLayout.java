package io.murmure.engine.layout;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Lays a network out so that its communities are visible shapes, from afar to near: first communities as single nodes, so that those who deal
 * with each other lie side by side, then everybody on the ground of their community. Each step betters the picture, and there is one to look at after
 * each; the same input and seed give the same places. The idea of coarse before fine is that of C. Walshaw, "A multilevel algorithm for force-directed
 * graph drawing" (2003), with the communities as the one level.
 */
public final class LandscapeLayout {

	private static final int COARSE_STEPS = 120;
	private static final int FINE_STEPS = 120;

	private final Ties ties;
	private final Groups groups;
	private final Grounds grounds;
	private final Places middles;
	private final ForceAtlas coarse;
	private final Places shapes;
	private Optional<Fine> fine = Optional.empty();
	private int steps;

	/** Everybody on the ground of their community, and where these stand for good. */
	private record Fine(ForceAtlas people, Places grounds) {
	}

	/** @param community label of each node, a number from 0 or {@link Ties#NONE} */
	public LandscapeLayout(Ties ties, int[] community, long seed) {
		this.ties = ties;
		groups = Groups.of(ties, community);
		grounds = Grounds.of(groups);
		double turn = new SplittableRandom(seed).nextDouble(2 * Math.PI);
		middles = grounds.seeds(turn);
		shapes = grounds.discs(middles, turn);
		coarse = new ForceAtlas(groups.ties(), middles, groups.mass(), Optional.empty());
	}

	/** Betters the places; false once they are settled. Not for two threads at a time. */
	public boolean step() {
		if (steps < COARSE_STEPS) {
			coarse.step();
		} else if (steps < COARSE_STEPS + FINE_STEPS) {
			fineLayout().step();
		} else {
			return false;
		}
		steps++;
		return true;
	}

	private ForceAtlas fineLayout() {
		if (fine.isEmpty()) {
			Places spaced = spaced();
			grounds.move(shapes, middles);
			fine = Optional.of(new Fine(new ForceAtlas(ties.within(groups.group()), shapes, ForceAtlas.masses(ties), Optional.of(new Roots(groups.group(), groups.size()))), spaced));
		}
		return fine.get().people();
	}

	private Places spaced() {
		return Spacing.of(middles, grounds.radius());
	}

	/** In [0, 1]. */
	public double progress() {
		return (double) steps / (COARSE_STEPS + FINE_STEPS);
	}

	/** The places as they are now, which later steps leave alone. */
	public Places places() {
		return grounds.fitted(shapes, fine.map(Fine::grounds).orElseGet(this::spaced));
	}
}
