package io.murmure.workbench.communities.internal.landscape;

import org.eclipse.swt.widgets.Display;

import io.murmure.engine.layout.raster.Viewport;

/** Carries the reader from one view to another in a moment, so that they see where it lies. */
final class Glide {

	private static final int FRAMES = 12;
	private static final int FRAME_MS = 25;

	private final LandscapeCanvas canvas;
	private int turn;

	Glide(LandscapeCanvas canvas) {
		this.canvas = canvas;
	}

	void to(Viewport goal) {
		int mine = ++turn;
		canvas.view().ifPresent(from -> step(mine, from, goal, 1));
	}

	void stop() {
		turn++;
	}

	private void step(int mine, Viewport from, Viewport goal, int frame) {
		if (mine != turn || canvas.isDisposed()) {
			return;
		}
		double share = (double) frame / FRAMES;
		double eased = share * share * (3 - 2 * share);
		double scale = Math.exp(Math.log(from.scale()) + (Math.log(goal.scale()) - Math.log(from.scale())) * eased);
		double x = middle(from.toPlaneX(from.width() / 2.0), goal.toPlaneX(goal.width() / 2.0), from.scale(), goal.scale(), scale);
		double y = middle(from.toPlaneY(from.height() / 2.0), goal.toPlaneY(goal.height() / 2.0), from.scale(), goal.scale(), scale);
		canvas.look(frame == FRAMES ? goal : new Viewport(x - goal.width() / scale / 2, y - goal.height() / scale / 2, scale, goal.width(), goal.height()));
		if (frame < FRAMES) {
			Display.getCurrent().timerExec(FRAME_MS, () -> step(mine, from, goal, frame + 1));
		}
	}

	/** The way goes with what comes into sight: the goal moves to the middle as the picture comes closer. */
	private static double middle(double from, double to, double fromScale, double toScale, double scale) {
		double share = fromScale == toScale ? 1 : (1 / scale - 1 / fromScale) / (1 / toScale - 1 / fromScale);
		return from + (to - from) * share;
	}
}
