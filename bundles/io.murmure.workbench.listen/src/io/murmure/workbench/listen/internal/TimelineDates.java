package io.murmure.workbench.listen.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;

import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;

/** The dates under the chart: as many as there is room for, of days the same day of each week. */
final class TimelineDates extends Canvas {

	private static final int ROOM = 90;
	private static final int WEEK = 7;

	private final Chart chart;
	private final TimelineSteps steps;
	private Formats formats;

	TimelineDates(Composite parent, Chart chart, TimelineSteps steps, Formats formats) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.chart = chart;
		this.steps = steps;
		this.formats = formats;
		addListener(SWT.Paint, event -> steps.data().ifPresent(known -> paint(event.gc, known)));
	}

	void speak(Formats newFormats) {
		formats = newFormats;
	}

	private void paint(GC gc, TimelineData known) {
		int offset = toControl(chart.getPlotArea().getControl().toDisplay(0, 0)).x;
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(Skin.of(getDisplay()).quiet());
		int every = every(known);
		for (int step = 0; step < known.bins().size(); step += every) {
			String text = known.step() == TimelineData.Step.MONTH ? formats.month(known.bins().get(step)) : formats.dayOfMonth(known.bins().get(step));
			int middle = offset + (steps.edge(step) + steps.edge(step + 1)) / 2;
			gc.drawLine(middle, 0, middle, 3);
			gc.drawText(text, middle - gc.textExtent(text).x / 2, 4, true);
		}
	}

	private int every(TimelineData known) {
		int every = Math.max(1, (int) Math.ceil((double) known.bins().size() * ROOM / steps.width()));
		return known.step() == TimelineData.Step.DAY && every > 1 ? (every + WEEK - 1) / WEEK * WEEK : every;
	}
}
