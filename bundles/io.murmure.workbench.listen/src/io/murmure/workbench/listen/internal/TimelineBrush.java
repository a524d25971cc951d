package io.murmure.workbench.listen.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Skin;

/** Draws a span over the chart with the mouse, and shows the one that is in Focus; drawing the same span again takes it back. */
final class TimelineBrush {

	private final Chart chart;
	private final TimelineSteps steps;
	private final Consumer<Optional<Focus.Span>> brushed;
	private Optional<Focus.Span> span = Optional.empty();
	private int from = -1;
	private int to = -1;

	/** @param tip what to tell of the step under the mouse */
	TimelineBrush(Chart chart, TimelineSteps steps, IntFunction<Optional<String>> tip, Consumer<Optional<Focus.Span>> brushed) {
		this.chart = chart;
		this.steps = steps;
		this.brushed = brushed;
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(PaintEvent event) {
				shown().ifPresent(visible -> paint(event.gc, visible));
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		follow(chart.getPlotArea().getControl(), tip);
	}

	void mark(Optional<Focus.Span> newSpan) {
		span = newSpan;
		chart.redraw();
	}

	private void follow(Control plot, IntFunction<Optional<String>> tip) {
		plot.setCursor(plot.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
		plot.addListener(SWT.MouseDown, event -> {
			from = steps.at(event.x);
			to = from;
			// it tells of the step where the span begins, and would stay there
			plot.setToolTipText(null);
		});
		plot.addListener(SWT.MouseMove, event -> {
			if (from >= 0) {
				to = steps.at(event.x);
				plot.redraw();
			} else {
				plot.setToolTipText(tip.apply(steps.at(event.x)).orElse(null));
			}
		});
		plot.addListener(SWT.MouseUp, event -> steps.data().filter(known -> from >= 0).ifPresent(known -> {
			Focus.Span drawn = known.span(from, steps.at(event.x));
			from = -1;
			brushed.accept(span.equals(Optional.of(drawn)) ? Optional.empty() : Optional.of(drawn));
		}));
	}

	private Optional<Focus.Span> shown() {
		return steps.data().flatMap(known -> from >= 0 ? Optional.of(known.span(from, to)) : span);
	}

	private void paint(GC gc, Focus.Span visible) {
		TimelineData known = steps.data().orElseThrow();
		Skin skin = Skin.of(chart.getDisplay());
		int left = steps.edge(known.position(visible.start()));
		int right = steps.edge(known.position(visible.end()));
		int height = chart.getPlotArea().getSize().y;
		gc.setBackground(skin.blend(skin.paper(), skin.accent(), 0.16));
		gc.fillRectangle(left, 0, right - left, height);
		gc.setForeground(skin.accent());
		gc.drawLine(left, 0, left, height);
		gc.drawLine(right, 0, right, height);
	}
}
