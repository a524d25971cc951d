package io.murmure.workbench.listen.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;

import io.murmure.ui.Skin;

/** The words of the emotions beside the chart, each at the end of its band or line; where there is no height for that, side by side in the same order. */
final class TimelineWords extends Canvas {

	private static final int KNEE = 12;
	private static final int DOT = 8;
	/** From the dot to the word. */
	private static final int TEXT = DOT + 5;
	private static final int GAP = 8;

	private final Chart chart;
	private final TimelineSteps steps;
	private final Function<String, String> words;
	private final Function<String, Color> colours;
	private final Predicate<String> stressed;
	private boolean stacked = true;

	/**
	 * @param words    the reader's word for an emotion
	 * @param stressed whether an emotion does not fade
	 */
	TimelineWords(Composite parent, Chart chart, TimelineSteps steps, Function<String, String> words, Function<String, Color> colours,
			Predicate<String> stressed) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.chart = chart;
		this.steps = steps;
		this.words = words;
		this.colours = colours;
		this.stressed = stressed;
		addListener(SWT.Paint, event -> steps.data().ifPresent(known -> paint(event.gc, known)));
	}

	void stack(boolean bands) {
		stacked = bands;
	}

	/** A word and the height of what it names, in the last step. */
	private record End(String emotion, int y) {
	}

	/** How many pixels wide the words are in so much height. */
	int width(int height, int usual) {
		return steps.data().map(known -> {
			GC gc = new GC(this);
			int columns = columns(gc, ends(known), height);
			int width = columns == 1 ? usual : GAP + columns * column(gc, ends(known));
			gc.dispose();
			return width;
		}).orElse(usual);
	}

	private static int columns(GC gc, List<End> ends, int height) {
		int rows = Math.max(1, height / line(gc));
		return Math.max(1, (ends.size() + rows - 1) / rows);
	}

	private static int line(GC gc) {
		return gc.getFontMetrics().getHeight() + 2;
	}

	private int column(GC gc, List<End> ends) {
		return TEXT + GAP + ends.stream().mapToInt(end -> gc.textExtent(words.apply(end.emotion())).x).max().orElse(0);
	}

	private void paint(GC gc, TimelineData known) {
		gc.setAntialias(SWT.ON);
		List<End> ends = ends(known);
		if (columns(gc, ends, getClientArea().height) > 1) {
			sideBySide(gc, ends);
		} else {
			atTheirBands(gc, ends);
		}
	}

	private void sideBySide(GC gc, List<End> ends) {
		int columns = columns(gc, ends, getClientArea().height);
		int rows = (ends.size() + columns - 1) / columns;
		for (int i = 0; i < ends.size(); i++) {
			word(gc, ends.get(i), GAP + i / rows * column(gc, ends), (i % rows) * line(gc) + line(gc) / 2);
		}
	}

	private void word(GC gc, End end, int x, int y) {
		gc.setBackground(colours.apply(end.emotion()));
		gc.fillOval(x, y - DOT / 2, DOT, DOT);
		gc.setForeground(stressed.test(end.emotion()) ? Skin.of(getDisplay()).ink() : Skin.of(getDisplay()).quiet());
		gc.drawText(words.apply(end.emotion()), x + TEXT, y - line(gc) / 2, true);
	}

	private void atTheirBands(GC gc, List<End> ends) {
		int top = toControl(chart.getPlotArea().getControl().toDisplay(0, 0)).y;
		int room = getClientArea().height;
		int[] places = spread(ends.stream().mapToInt(end -> top + end.y()).toArray(), line(gc), room);
		for (int i = 0; i < ends.size(); i++) {
			gc.setForeground(colours.apply(ends.get(i).emotion()));
			gc.drawLine(0, top + ends.get(i).y(), KNEE, places[i]);
			word(gc, ends.get(i), KNEE, places[i]);
		}
	}

	private List<End> ends(TimelineData known) {
		int last = known.bins().size() - 1;
		IAxis y = chart.getAxisSet().getYAxis(0);
		double below = 0;
		List<End> ends = new ArrayList<>();
		for (Map.Entry<String, double[]> entry : known.counts().entrySet()) {
			if (chart.getSeriesSet().getSeries(TimelineChart.id(entry.getKey())) == null) {
				continue;
			}
			double value = entry.getValue()[last];
			ends.add(new End(entry.getKey(), y.getPixelCoordinate(stacked ? below + value / 2 : value)));
			below += value;
		}
		// bands that are empty in the last step keep the order of the stack
		List<String> order = new ArrayList<>(known.counts().keySet());
		Comparator<End> fromTheTop = Comparator.comparingInt(End::y);
		ends.sort(stacked ? fromTheTop.thenComparing(end -> -order.indexOf(end.emotion())) : fromTheTop);
		return ends;
	}

	/** Moves words apart so that none covers another, and none leaves the room beside the chart. */
	private static int[] spread(int[] places, int height, int room) {
		for (int i = 0; i < places.length; i++) {
			places[i] = Math.max(places[i], i == 0 ? height / 2 : places[i - 1] + height);
		}
		for (int i = places.length - 1, floor = room - height / 2; i >= 0; i--, floor -= height) {
			places[i] = Math.min(places[i], floor);
		}
		return places;
	}
}
