package io.murmure.workbench.listen.internal;

import java.text.ChoiceFormat;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;

/** Emotions over time, with their words at the end of their bands and a brush that sets a span. */
public final class TimelineChart extends Composite {

	private static final int LABELS = 120;
	private static final int DATES = 20;
	private static final int MANY = 60;
	private static final double FADED = 0.25;

	private final Function<String, String> words;
	private final Chart chart;
	private final CountAxis counts;
	private final TimelineSteps steps;
	private final TimelineBrush brush;
	private final TimelineWords labels;
	private final TimelineDates dates;
	private final ToolBar modes;
	private Formats formats;
	private Set<String> emphasised = Set.of();

	/**
	 * @param brushed told the span that the reader draws, empty when it is taken back
	 * @param words   the reader's word for an emotion
	 */
	public TimelineChart(Composite parent, Formats formats, Function<String, String> words, Consumer<Optional<Focus.Span>> brushed) {
		super(parent, SWT.NONE);
		this.formats = formats;
		this.words = words;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).margins(4, 4).applyTo(this);
		chart = new Chart(this, SWT.NONE);
		chart.setData("id", "timeline");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		counts = new CountAxis(chart);
		steps = new TimelineSteps(chart);
		labels = new TimelineWords(this, chart, steps, words, this::colour, this::stressed);
		GridDataFactory.fillDefaults().grab(false, true).hint(LABELS, SWT.DEFAULT).applyTo(labels);
		dates = new TimelineDates(this, chart, steps, formats);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DATES).applyTo(dates);
		modes = new ToolBar(this, SWT.FLAT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(modes);
		brush = new TimelineBrush(chart, steps, this::told, brushed);
		chart.getLegend().setVisible(false);
		chart.getTitle().setVisible(false);
		addListener(SWT.Resize, event -> fit());
		style();
	}

	/** Gives the words more width where they have to stand side by side. */
	private void fit() {
		GridLayout grid = (GridLayout) getLayout();
		GridData place = (GridData) labels.getLayoutData();
		int width = labels.width(getClientArea().height - 2 * grid.marginHeight - Math.max(DATES, modes.computeSize(SWT.DEFAULT, SWT.DEFAULT).y), LABELS);
		if (place.widthHint != width) {
			place.widthHint = width;
			layout(true, true);
		}
	}

	public Chart chart() {
		return chart;
	}

	/** Adds a way to draw, to choose below the words. */
	public ToolItem mode(Icons icon, String tip, Runnable chosen) {
		ToolItem item = new ToolItem(modes, SWT.RADIO);
		item.setImage(icon.on(getDisplay()));
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				chosen.run();
			}
		});
		return item;
	}

	/** Lets the other emotions fade, from the next data on; none stand out where none are named. */
	public void emphasise(Set<String> emotions) {
		emphasised = emotions;
	}

	/** Draws other data; bars one on the other, or lines without neutral. */
	public void show(TimelineData data, Formats newFormats, boolean stacked, String axis) {
		formats = newFormats;
		steps.show(data);
		dates.speak(newFormats);
		labels.stack(stacked);
		chart.suspendUpdate(true);
		for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(series.getId());
		}
		style();
		IAxis x = chart.getAxisSet().getXAxis(0);
		x.enableCategory(true);
		x.setCategorySeries(data.bins().stream().map(Object::toString).toArray(String[]::new));
		chart.getAxisSet().getYAxis(0).getTitle().setText(axis);
		data.counts().forEach((emotion, values) -> {
			if (stacked) {
				bars(emotion, values, data.bins().size() > MANY);
			} else if (TimelineData.stirs(emotion)) {
				line(emotion, values);
			}
		});
		chart.suspendUpdate(false);
		chart.getAxisSet().adjustRange();
		counts.reach(stacked ? data.highestSum() : data.highestStirring());
		fit();
		redrawAll();
	}

	public void mark(Optional<Focus.Span> span) {
		brush.mark(span);
		redrawAll();
	}

	private void redrawAll() {
		chart.redraw();
		labels.redraw();
		dates.redraw();
	}

	private void bars(String emotion, double[] values, boolean close) {
		IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, id(emotion));
		bars.setYSeries(values);
		bars.setBarColor(colour(emotion));
		bars.setBarPadding(close ? 10 : 25);
		bars.enableStack(true);
	}

	private void line(String emotion, double[] values) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, id(emotion));
		line.setYSeries(values);
		line.setLineColor(colour(emotion));
		line.setLineWidth(2);
		line.setAntialias(SWT.ON);
		line.setSymbolType(ILineSeries.PlotSymbolType.NONE);
	}

	/** The name of an emotion's series. */
	static String id(String emotion) {
		return emotion.isEmpty() ? "unread" : emotion;
	}

	private Color colour(String emotion) {
		Skin skin = Skin.of(getDisplay());
		Color full = skin.emotion(emotion);
		return stressed(emotion) ? full : skin.blend(skin.paper(), full, FADED);
	}

	private boolean stressed(String emotion) {
		return emphasised.isEmpty() || emphasised.contains(emotion);
	}

	/** Takes the colours of the theme. */
	private void style() {
		Skin skin = Skin.of(getDisplay());
		for (Control control : new Control[] { this, chart, labels, dates }) {
			control.setBackground(skin.paper());
		}
		chart.getPlotArea().setBackground(skin.paper());
		IAxis x = chart.getAxisSet().getXAxis(0);
		IAxis y = chart.getAxisSet().getYAxis(0);
		// without ticks here the chart places those of the other axis some pixels off, and bars fall short of the lines behind them
		x.getTick().setForeground(skin.paper());
		x.getTick().setFont(Fonts.SPECK.on(getDisplay()));
		x.getTick().setFormat(new ChoiceFormat("0#"));
		x.getTitle().setVisible(false);
		x.getGrid().setStyle(LineStyle.NONE);
		y.getGrid().setForeground(skin.line());
		y.getGrid().setStyle(LineStyle.SOLID);
		y.getTick().setForeground(skin.quiet());
		y.getTick().setFont(Fonts.SMALL.on(getDisplay()));
		y.getTitle().setForeground(skin.quiet());
		y.getTitle().setFont(Fonts.SMALL.on(getDisplay()));
		y.getTick().setFormat(NumberFormat.getIntegerInstance());
	}

	private Optional<String> told(int bin) {
		return steps.data().filter(known -> bin >= 0 && bin < known.bins().size()).map(known -> {
			StringBuilder text = new StringBuilder(formats.dayOfMonth(known.bins().get(bin)));
			known.counts().forEach((emotion, values) -> {
				if (values[bin] > 0) {
					text.append('\n').append(words.apply(emotion)).append("  ").append(formats.number((long) values[bin]));
				}
			});
			return text.toString();
		});
	}
}
