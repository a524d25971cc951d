package io.murmure.workbench.listen.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;

/** The upright axis of a chart of counts: from nought to a little above the highest column, and its ticks at whole numbers however low that is. */
final class CountAxis {

	/** Of one post a day alone, the column does not fill the chart as a thousand would. */
	private static final double LOWEST = 4.2;
	private static final double AIR = 1.05;
	private static final int PIXELS_A_TICK = 44;

	private final Chart chart;
	private double top = LOWEST;

	CountAxis(Chart chart) {
		this.chart = chart;
		chart.getPlotArea().getControl().addListener(SWT.Resize, event -> spaceTicks());
	}

	/** @param highest the count of the highest column or point */
	void reach(double highest) {
		top = Math.max(LOWEST, highest * AIR);
		axis().setRange(new Range(0, top));
		spaceTicks();
	}

	/** The chart puts ticks as near as told, at halves too; it writes dots in place of a half that is told as a whole number. */
	private void spaceTicks() {
		int one = (int) Math.ceil(chart.getPlotArea().getSize().y / top);
		axis().getTick().setTickMarkStepHint(Math.max(PIXELS_A_TICK, one));
	}

	private IAxis axis() {
		return chart.getAxisSet().getYAxis(0);
	}
}
