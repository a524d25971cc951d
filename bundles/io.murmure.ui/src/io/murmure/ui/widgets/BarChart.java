package io.murmure.ui.widgets;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** Horizontal bars with their words on the left and their figures on the right; all bars start at zero. */
public final class BarChart extends Canvas {

	private static final int GAP = 8;
	private static final int LEADING = 6;
	private static final double FADED = 0.62;

	private List<Bar> bars = List.of();

	public BarChart(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseMove, event -> explain(event.y / rowHeight()));
	}

	private void explain(int row) {
		String help = row < bars.size() ? bars.get(row).help() : "";
		if (!help.equals(getToolTipText())) {
			setToolTipText(help.isEmpty() ? null : help);
		}
	}

	public void show(List<Bar> newBars) {
		bars = List.copyOf(newBars);
		redraw();
	}

	/** Lets a click on a row pick it. */
	public void onPick(IntConsumer picked) {
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.MouseUp, event -> {
			int row = event.y / rowHeight();
			if (row < bars.size()) {
				picked.accept(row);
			}
		});
	}

	public List<Bar> bars() {
		return bars;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 240 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? Math.max(1, bars.size() * rowHeight()) : heightHint);
	}

	private int rowHeight() {
		GC gc = new GC(this);
		try {
			return gc.getFontMetrics().getHeight() + LEADING;
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		paint(gc, Skin.of(getDisplay()), bars, area);
	}

	/**
	 * Draws bars anywhere, for pictures.
	 *
	 * @return the lower edge
	 */
	public static int paint(GC gc, Skin skin, List<Bar> bars, Rectangle area) {
		gc.setAntialias(SWT.ON);
		int labels = bars.stream().mapToInt(bar -> gc.textExtent(bar.label()).x).max().orElse(0);
		int figures = bars.stream().mapToInt(bar -> gc.textExtent(bar.told()).x).max().orElse(0);
		labels = Math.min(labels, area.width * 2 / 5);
		int room = Math.max(0, area.width - labels - figures - 2 * GAP);
		int height = gc.getFontMetrics().getHeight() + LEADING;
		for (int i = 0; i < bars.size(); i++) {
			row(gc, skin, bars.get(i), area.x, new Rectangle(area.x + labels + GAP, area.y + i * height, room, height), figures);
		}
		return area.y + bars.size() * height;
	}

	private static void row(GC gc, Skin skin, Bar bar, int left, Rectangle track, int figures) {
		int text = track.y + LEADING / 2;
		gc.setForeground(bar.faded() ? skin.quiet() : skin.ink());
		gc.drawText(Ellipsis.fit(gc, bar.label(), track.x - GAP - left), left, text, true);
		int thick = Math.max(6, track.height / 2 - 1);
		int top = track.y + (track.height - thick) / 2;
		gc.setBackground(skin.panel());
		gc.fillRoundRectangle(track.x, top, track.width, thick, thick, thick);
		int length = (int) Math.round(track.width * Math.clamp(bar.value(), 0, 1));
		if (length > 0) {
			gc.setBackground(bar.faded() ? skin.blend(bar.colour(), skin.paper(), FADED) : bar.colour());
			gc.fillRoundRectangle(track.x, top, Math.max(length, thick), thick, thick, thick);
		}
		bar.reference().ifPresent(other -> {
			int at = track.x + (int) Math.round(track.width * Math.clamp(other, 0, 1));
			gc.setForeground(skin.ink());
			gc.setLineWidth(2);
			gc.drawLine(at, top - 2, at, top + thick + 1);
		});
		gc.setForeground(bar.faded() ? skin.quiet() : skin.ink());
		gc.drawText(bar.told(), track.x + track.width + GAP + figures - gc.textExtent(bar.told()).x, text, true);
	}
}
