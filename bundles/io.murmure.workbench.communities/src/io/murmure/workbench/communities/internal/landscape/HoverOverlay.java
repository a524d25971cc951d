package io.murmure.workbench.communities.internal.landscape;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;

import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Skin;

/** Rings about who is in Focus, and the ties of who is under the pointer. */
final class HoverOverlay implements LandscapeCanvas.Overlay {

	private static final int MOST = 400;
	private static final int RING = 5;

	private final Landscape landscape;
	private final Skin skin;
	private OptionalInt over = OptionalInt.empty();
	private int[] neighbours = {};
	private int[] chosen = {};

	HoverOverlay(Landscape landscape, Skin skin) {
		this.landscape = landscape;
		this.skin = skin;
	}

	/** True when that changes the picture. */
	boolean over(OptionalInt node) {
		if (node.equals(over)) {
			return false;
		}
		over = node;
		neighbours = node.isEmpty() ? new int[0] : neighbours(node.getAsInt());
		return true;
	}

	void chosen(Set<Long> authors) {
		chosen = IntStream.range(0, landscape.size()).filter(v -> authors.contains(landscape.people()[v])).toArray();
	}

	int ties() {
		return neighbours.length;
	}

	private int[] neighbours(int node) {
		return IntStream.range(0, landscape.source().length).filter(e -> landscape.source()[e] == node || landscape.target()[e] == node)
				.map(e -> landscape.source()[e] == node ? landscape.target()[e] : landscape.source()[e]).toArray();
	}

	@Override
	public void paint(GC gc, Scene scene, Viewport view) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(skin.accent());
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		over.ifPresent(node -> {
			int x = x(scene, view, node);
			int y = y(scene, view, node);
			for (int i = 0; i < Math.min(MOST, neighbours.length); i++) {
				int toX = x(scene, view, neighbours[i]);
				int toY = y(scene, view, neighbours[i]);
				// end points far outside make the platform slow
				if (Math.abs(toX) < 4 * view.width() && Math.abs(toY) < 4 * view.height()) {
					gc.drawLine(x, y, toX, toY);
				}
			}
			ring(gc, scene, view, node);
		});
		gc.setLineWidth(2);
		for (int node : chosen) {
			ring(gc, scene, view, node);
		}
	}

	private static void ring(GC gc, Scene scene, Viewport view, int node) {
		int radius = RING + (int) scene.disc(node, view);
		int x = x(scene, view, node);
		int y = y(scene, view, node);
		if (x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius) {
			gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
		}
	}

	private static int x(Scene scene, Viewport view, int node) {
		return (int) Math.round(view.toScreenX(scene.places().x()[node]));
	}

	private static int y(Scene scene, Viewport view, int node) {
		return (int) Math.round(view.toScreenY(scene.places().y()[node]));
	}
}
