package io.murmure.workbench.communities.internal.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

import io.murmure.engine.layout.Ties;
import io.murmure.engine.layout.raster.LabelPlacement;
import io.murmure.engine.layout.raster.Outlines;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Emotions;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** Writes the names of circles in sight, the largest first, and from near the names of people, where they find room: first of those who stand in two of them. */
final class NameOverlay implements LandscapeCanvas.Overlay {

	private static final int MOST = 60;
	/** Pixels that a circle must have for its name, and a person. */
	private static final double WIDE = 26;
	private static final double NEAR = 5;
	private static final int GAP = 3;
	/** Between a disc, with the grid of the placement, and its name. */
	private static final double AIR = 5;
	/** Where a name in the colour of paper lies around a name: a halo two pixels wide, without a gap, from as few as go. */
	private static final int[][] HALO = { { -2, 0 }, { 2, 0 }, { 0, -2 }, { 0, 2 }, { -1, -1 }, { 1, -1 }, { -1, 1 }, { 1, 1 } };

	private final Landscape landscape;
	private final Skin skin;
	private final int[] order;
	private final Emotions emotions = new Emotions();
	private final Map<String, Point> sizes = new HashMap<>();
	private boolean moods;

	NameOverlay(Landscape landscape, Skin skin) {
		this.landscape = landscape;
		this.skin = skin;
		order = IntStream.concat(Arrays.stream(landscape.bridges()), IntStream.range(0, landscape.size()).filter(v -> landscape.second()[v] == Ties.NONE)).toArray();
	}

	/** Whether circles are coloured by what they feel: then the word stands beside the name. */
	void moods(boolean told) {
		moods = told;
	}

	/** Kept, because measuring takes longer than writing. */
	private Point size(GC gc, String text) {
		return sizes.computeIfAbsent(text, gc::textExtent);
	}

	private String name(int rank) {
		String name = landscape.circles().get(rank).name();
		return moods && !landscape.moods()[rank].isEmpty() ? name + " – " + emotions.label(landscape.moods()[rank]) : name;
	}

	@Override
	public void paint(GC gc, Scene scene, Viewport view) {
		gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
		List<LabelPlacement.Label> labels = new ArrayList<>();
		circles(gc, scene.outlines(), view, labels);
		people(gc, scene, view, labels);
		LabelPlacement placement = new LabelPlacement(view.width(), view.height());
		discs(scene, view, placement);
		for (LabelPlacement.Label label : placement.place(labels, MOST)) {
			boolean circle = label.id() < landscape.circles().size();
			String name = circle ? name(label.id()) : landscape.names()[label.id() - landscape.circles().size()];
			write(gc, name, (int) (label.x() - label.width() / 2.0) + GAP, (int) (label.y() - label.height() / 2.0), circle);
		}
	}

	private void circles(GC gc, Outlines outlines, Viewport view, List<LabelPlacement.Label> labels) {
		for (int rank = 0; rank < landscape.circles().size() && labels.size() < 4 * MOST; rank++) {
			float[] x = outlines.x()[rank];
			float[] y = outlines.y()[rank];
			if (x.length == 0) {
				continue;
			}
			double left = Double.MAX_VALUE;
			double right = -Double.MAX_VALUE;
			double top = Double.MAX_VALUE;
			for (int i = 0; i < x.length; i++) {
				left = Math.min(left, x[i]);
				right = Math.max(right, x[i]);
				top = Math.min(top, y[i]);
			}
			double middle = view.toScreenX((left + right) / 2);
			double above = view.toScreenY(top);
			if ((right - left) * view.scale() >= WIDE && middle > 0 && middle < view.width() && above > 0 && above < view.height()) {
				Point size = size(gc, name(rank));
				labels.add(new LabelPlacement.Label(rank, middle, Math.max(size.y / 2.0 + 1, above - size.y / 2.0), size.x + 2 * GAP, size.y));
			}
		}
	}

	/** Those that are large enough for a name; smaller ones are many, and a name on them reads. */
	private static void discs(Scene scene, Viewport view, LabelPlacement placement) {
		for (int v = 0; v < scene.radius().length; v++) {
			double radius = scene.disc(v, view);
			double x = view.toScreenX(scene.places().x()[v]);
			double y = view.toScreenY(scene.places().y()[v]);
			if (radius >= NEAR && x > -radius && y > -radius && x < view.width() + radius && y < view.height() + radius) {
				placement.keepClear(x, y, radius);
			}
		}
	}

	private void people(GC gc, Scene scene, Viewport view, List<LabelPlacement.Label> labels) {
		for (int k = 0; k < order.length && labels.size() < 24 * MOST; k++) {
			int v = order[k];
			double radius = scene.disc(v, view);
			double x = view.toScreenX(scene.places().x()[v]);
			double y = view.toScreenY(scene.places().y()[v]);
			if (radius >= NEAR && x > 0 && y > 0 && x < view.width() && y < view.height()) {
				Point size = size(gc, landscape.names()[v]);
				beside(landscape.circles().size() + v, x, y, radius + AIR, new Point(size.x + 2 * GAP, size.y), labels);
			}
		}
	}

	/** Under its disc, or else to the right of it, to the left, or above. */
	private static void beside(int id, double x, double y, double away, Point size, List<LabelPlacement.Label> labels) {
		labels.add(new LabelPlacement.Label(id, x, y + away + size.y / 2.0, size.x, size.y));
		labels.add(new LabelPlacement.Label(id, x + away + size.x / 2.0, y, size.x, size.y));
		labels.add(new LabelPlacement.Label(id, x - away - size.x / 2.0, y, size.x, size.y));
		labels.add(new LabelPlacement.Label(id, x, y - away - size.y / 2.0, size.x, size.y));
	}

	/** With a halo of paper, so that names read on ties. */
	private void write(GC gc, String name, int x, int y, boolean circle) {
		gc.setForeground(skin.paper());
		for (int[] off : HALO) {
			gc.drawText(name, x + off[0], y + off[1], true);
		}
		gc.setForeground(circle ? skin.ink() : skin.quiet());
		gc.drawText(name, x, y, true);
	}
}
