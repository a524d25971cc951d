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

/** The words of the emotions beside the chart, each at the end of its band or line. */
final class TimelineWords extends Canvas {

	private static final int KNEE = 12;
	private static final int DOT = 8;
	private static final int TEXT = 25;

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

	private void paint(GC gc, TimelineData known) {
		int top = toControl(chart.getPlotArea().getControl().toDisplay(0, 0)).y;
		List<End> ends = ends(known);
		int height = gc.getFontMetrics().getHeight() + 2;
		int[] places = spread(ends, height, chart.getPlotArea().getBounds().height);
		gc.setAntialias(SWT.ON);
		for (int i = 0; i < ends.size(); i++) {
			Color colour = colours.apply(ends.get(i).emotion());
			int y = top + places[i];
			gc.setForeground(colour);
			gc.setBackground(colour);
			gc.drawLine(0, top + ends.get(i).y(), KNEE, y);
			gc.fillOval(KNEE, y - DOT / 2, DOT, DOT);
			gc.setForeground(stressed.test(ends.get(i).emotion()) ? Skin.of(getDisplay()).ink() : Skin.of(getDisplay()).quiet());
			gc.drawText(words.apply(ends.get(i).emotion()), TEXT, y - height / 2, true);
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

	/** Moves words apart so that none covers another, and none leaves the plot. */
	private static int[] spread(List<End> ends, int height, int room) {
		int[] places = ends.stream().mapToInt(End::y).toArray();
		for (int i = 0; i < places.length; i++) {
			places[i] = Math.max(places[i], i == 0 ? height / 2 : places[i - 1] + height);
		}
		for (int i = places.length - 1, floor = room - height / 2; i >= 0; i--, floor -= height) {
			places[i] = Math.min(places[i], floor);
		}
		return places;
	}
}
