package io.murmure.workbench.communities.internal.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.engine.layout.raster.Frame;
import io.murmure.engine.layout.raster.Rasteriser;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Skin;

/**
 * Shows a scene. Each change asks for a quick frame with at most {@value #BUDGET} ties; while none comes for {@value #PATIENCE_MS} ms, the last one stands moved and scaled in
 * its place. A moment after the last change comes a frame with all ties, drawn as well as can be. Overlays are painted over it.
 */
public final class LandscapeCanvas extends Canvas {

	public static final int BUDGET = 60_000;
	private static final int PAUSE_MS = 220;
	/** Frames that follow one another sooner are shown as they are drawn: to move and scale one takes the platform as long as to draw the next. */
	private static final int PATIENCE_MS = 60;

	private final FramePainter painter;
	private final List<Overlay> overlays = new ArrayList<>();
	private final List<Consumer<Frame>> watchers = new ArrayList<>();
	private Optional<Scene> scene = Optional.empty();
	private Optional<Viewport> view = Optional.empty();
	private Optional<FramePainter.Painted> shown = Optional.empty();
	private long shownAt;
	private boolean follows = true;
	private int turn;

	/** Something painted over the network. */
	@FunctionalInterface
	public interface Overlay {
		void paint(GC gc, Scene scene, Viewport view);
	}

	public LandscapeCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		setData("id", "landscape");
		painter = new FramePainter(getDisplay(), this::show);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> resize());
		addListener(SWT.Dispose, event -> {
			painter.close();
			shown.ifPresent(FramePainter.Painted::dispose);
		});
	}

	public void add(Overlay overlay) {
		overlays.add(overlay);
	}

	/** Tells each frame that comes on screen. */
	public void watch(Consumer<Frame> watcher) {
		watchers.add(watcher);
	}

	/** Shows a scene; while the reader has not moved, all of it. */
	public void show(Scene next) {
		scene = Optional.of(next);
		if (follows) {
			fit();
		} else {
			changed();
		}
	}

	public Optional<Scene> scene() {
		return scene;
	}

	public Optional<Viewport> view() {
		return view;
	}

	/** Brings everything in sight, and keeps it there. */
	public void fit() {
		Rectangle area = getClientArea();
		if (scene.isPresent() && area.width > 1 && area.height > 1) {
			follows = true;
			view = Optional.of(Viewport.fit(scene.get().places(), area.width, area.height));
			changed();
		}
	}

	/** Brings another part in sight. */
	public void look(Viewport next) {
		follows = false;
		view = Optional.of(next);
		changed();
	}

	private void resize() {
		Rectangle area = getClientArea();
		if (area.width > 1 && area.height > 1) {
			if (follows || view.isEmpty()) {
				fit();
			} else {
				look(view.get().sized(area.width, area.height));
			}
		}
	}

	private void changed() {
		if (scene.isEmpty() || view.isEmpty()) {
			return;
		}
		painter.want(scene.get(), view.get(), BUDGET);
		int mine = ++turn;
		getDisplay().timerExec(PATIENCE_MS, () -> {
			if (!isDisposed() && isLate()) {
				redraw();
			}
		});
		getDisplay().timerExec(PAUSE_MS, () -> {
			if (mine == turn && !isDisposed() && shown.filter(painted -> painted.frame().whole() && painted.frame().view().equals(view.get())).isEmpty()) {
				painter.want(scene.get(), view.get(), Rasteriser.ALL);
			}
		});
	}

	private void show(FramePainter.Painted painted) {
		if (isDisposed()) {
			painted.dispose();
			return;
		}
		shown.ifPresent(FramePainter.Painted::dispose);
		shown = Optional.of(painted);
		shownAt = System.nanoTime();
		redraw();
		watchers.forEach(watcher -> watcher.accept(painted.frame()));
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(Skin.of(getDisplay()).paper());
		if (shown.isEmpty() || view.isEmpty()) {
			gc.fillRectangle(area);
			return;
		}
		Viewport now = isLate() ? view.get() : shown.get().frame().view();
		place(gc, area, shown.get(), now);
		scene.ifPresent(drawn -> overlays.forEach(overlay -> overlay.paint(gc, drawn, now)));
	}

	/** Whether the reader has looked elsewhere and waits for the frame. */
	private boolean isLate() {
		return shown.isPresent() && !shown.get().frame().view().equals(view.get()) && System.nanoTime() - shownAt >= PATIENCE_MS * 1_000_000L;
	}

	private static void place(GC gc, Rectangle area, FramePainter.Painted painted, Viewport now) {
		Viewport drawn = painted.frame().view();
		if (!drawn.equals(now)) {
			gc.fillRectangle(area);
			gc.setInterpolation(SWT.NONE);
		}
		painted.draw(gc, now.toScreenX(drawn.left()), now.toScreenY(drawn.top()), now.scale() / drawn.scale());
	}
}
