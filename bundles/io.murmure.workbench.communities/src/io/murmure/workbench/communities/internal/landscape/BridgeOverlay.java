package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;

/** Puts a ring in the colour of their second circle around those who stand in two: what is said in one comes to the other through them. */
final class BridgeOverlay implements LandscapeCanvas.Overlay {

	/** So many with the heaviest ties: more rings would hide the picture. */
	private static final int MOST = 200;
	/** A smaller disc is all ring. */
	private static final double SMALLEST = 2;
	private static final int WIDTH = 3;
	private static final int OPAQUE = 255;
	private static final int FADED = 56;

	private final int[] second;
	private final int[] bridges;

	BridgeOverlay(Landscape landscape) {
		second = landscape.second();
		bridges = Arrays.stream(landscape.bridges()).limit(MOST).toArray();
	}

	@Override
	public void paint(GC gc, Scene scene, Viewport view) {
		gc.setAntialias(SWT.ON);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(WIDTH);
		for (int v : bridges) {
			double disc = scene.disc(v, view);
			double x = view.toScreenX(scene.places().x()[v]);
			double y = view.toScreenY(scene.places().y()[v]);
			if (disc >= SMALLEST && x > 0 && y > 0 && x < view.width() && y < view.height()) {
				int radius = (int) Math.round(disc) + WIDTH + 1;
				gc.setForeground(colour(scene.shade()[second[v]]));
				gc.setAlpha(scene.lit().get(v) ? OPAQUE : FADED);
				gc.drawOval((int) Math.round(x) - radius, (int) Math.round(y) - radius, 2 * radius, 2 * radius);
			}
		}
		gc.setAlpha(OPAQUE);
	}

	private static Color colour(int rgb) {
		return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}
}
