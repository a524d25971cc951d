package io.murmure.workbench.listen.internal;

import java.util.Optional;

import org.eclipse.swtchart.Chart;

/** Where the steps of the data lie in the plot. */
final class TimelineSteps {

	private final Chart chart;
	private Optional<TimelineData> data = Optional.empty();

	TimelineSteps(Chart chart) {
		this.chart = chart;
	}

	void show(TimelineData newData) {
		data = Optional.of(newData);
	}

	/** What is drawn; empty before the first data, and while the plot has no width. */
	Optional<TimelineData> data() {
		return data.filter(known -> width() > 0);
	}

	/** The step under a pixel; may lie outside the data. */
	int at(int x) {
		return (int) Math.round(chart.getAxisSet().getXAxis(0).getDataCoordinate(x));
	}

	/** The pixel of the left edge of a step, which may be a fraction. */
	int edge(double position) {
		return (int) Math.round(position * width() / data.orElseThrow().bins().size());
	}

	int width() {
		return chart.getPlotArea().getSize().x;
	}
}
