package io.murmure.workbench.communities.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

import io.murmure.engine.layout.raster.NodeIndex;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Skin;

/**
 * How a reader moves about: drag to move, wheel or + and - to come closer, arrows, 0 for everything; shift and drag for a lasso, click to pick, double click to open.
 */
final class Gestures {

	private static final double WHEEL = 1.25;
	private static final double STEP = 60;
	private static final double REACH = 9;
	private static final int STILL = 4;

	private final LandscapeCanvas canvas;
	private final Reader reader;
	private NodeIndex index;
	private Point pressed;
	private Point last;
	private final List<Point> lasso = new ArrayList<>();
	private boolean moved;

	/** Who is told what the gestures mean. */
	interface Reader {

		/** The pointer is over a node, or none. */
		void over(OptionalInt node);

		void picked(OptionalInt node);

		void opened(OptionalInt node);

		void lassoed(int[] nodes);
	}

	Gestures(LandscapeCanvas canvas, Reader reader) {
		this.canvas = canvas;
		this.reader = reader;
		canvas.addListener(SWT.MouseVerticalWheel, event -> zoom(event.count > 0 ? WHEEL : 1 / WHEEL, event.x, event.y));
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseDoubleClick, event -> reader.opened(at(event)));
		canvas.addListener(SWT.MouseExit, event -> reader.over(OptionalInt.empty()));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.add((gc, scene, view) -> {
			if (lasso.size() > 1) {
				gc.setLineWidth(2);
				gc.setLineStyle(SWT.LINE_DASH);
				gc.setForeground(Skin.of(canvas.getDisplay()).accent());
				gc.drawPolygon(lasso.stream().flatMapToInt(point -> IntStream.of(point.x, point.y)).toArray());
			}
		});
	}

	/** Where nodes are now. */
	void index(NodeIndex next) {
		index = next;
	}

	private OptionalInt at(Event event) {
		if (index == null || canvas.view().isEmpty()) {
			return OptionalInt.empty();
		}
		Viewport view = canvas.view().get();
		return index.nearest(view.toPlaneX(event.x), view.toPlaneY(event.y), REACH / view.scale());
	}

	private void zoom(double factor, double x, double y) {
		canvas.view().ifPresent(view -> canvas.look(view.zoomed(factor, x, y)));
	}

	private void press(Event event) {
		canvas.setFocus();
		if (event.button == 1) {
			pressed = new Point(event.x, event.y);
			last = pressed;
			moved = false;
			lasso.clear();
			if ((event.stateMask & SWT.MOD2) != 0) {
				lasso.add(pressed);
			}
		}
	}

	private void move(Event event) {
		if (pressed == null) {
			reader.over(at(event));
			return;
		}
		moved |= Math.abs(event.x - pressed.x) + Math.abs(event.y - pressed.y) > STILL;
		if (!lasso.isEmpty()) {
			lasso.add(new Point(event.x, event.y));
			canvas.redraw();
		} else if (moved) {
			Point from = last;
			canvas.view().ifPresent(view -> canvas.look(view.panned(event.x - from.x, event.y - from.y)));
			last = new Point(event.x, event.y);
		}
	}

	private void release(Event event) {
		if (pressed == null) {
			return;
		}
		pressed = null;
		if (lasso.size() > 2) {
			close();
		} else if (!moved) {
			reader.picked(at(event));
		}
		lasso.clear();
		canvas.redraw();
	}

	private void close() {
		Viewport view = canvas.view().orElseThrow();
		float[] x = new float[lasso.size()];
		float[] y = new float[lasso.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) view.toPlaneX(lasso.get(i).x);
			y[i] = (float) view.toPlaneY(lasso.get(i).y);
		}
		if (index != null) {
			reader.lassoed(index.inside(x, y));
		}
	}

	private void key(Event event) {
		Point size = canvas.getSize();
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> pan(STEP, 0);
			case SWT.ARROW_RIGHT -> pan(-STEP, 0);
			case SWT.ARROW_UP -> pan(0, STEP);
			case SWT.ARROW_DOWN -> pan(0, -STEP);
			case '+', '=', SWT.KEYPAD_ADD -> zoom(WHEEL, size.x / 2.0, size.y / 2.0);
			case '-', SWT.KEYPAD_SUBTRACT -> zoom(1 / WHEEL, size.x / 2.0, size.y / 2.0);
			case '0', SWT.KEYPAD_0, SWT.HOME -> canvas.fit();
			case SWT.ESC -> reader.picked(OptionalInt.empty());
			default -> {
				// not ours
			}
		}
	}

	private void pan(double dx, double dy) {
		canvas.view().ifPresent(view -> canvas.look(view.panned(dx, dy)));
	}
}
