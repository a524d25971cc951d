package io.murmure.workbench.listen.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;

/** Emotions over time, with their words at the end of their bands and a brush that sets a span. */
public final class TimelineChart extends Composite {

	private static final int LABELS = 120;
	private static final int DATES = 20;
	private static final int DATE_ROOM = 90;

	private final Consumer<Optional<Focus.Span>> brushed;
	private final Function<String, String> words;
	private final Chart chart;
	private final Canvas labels;
	private final Canvas dates;
	private final ToolBar modes;
	private Optional<TimelineData> data = Optional.empty();
	private Optional<Focus.Span> span = Optional.empty();
	private Formats formats;
	private boolean stacked = true;
	private int from = -1;
	private int to = -1;

	/**
	 * @param brushed told the span that the reader draws, empty when it is taken back
	 * @param words   the reader's word for an emotion
	 */
	public TimelineChart(Composite parent, Formats formats, Function<String, String> words, Consumer<Optional<Focus.Span>> brushed) {
		super(parent, SWT.NONE);
		this.formats = formats;
		this.words = words;
		this.brushed = brushed;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).margins(4, 4).applyTo(this);
		chart = new Chart(this, SWT.NONE);
		chart.setData("id", "timeline");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		labels = new Canvas(this, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(false, true).hint(LABELS, SWT.DEFAULT).applyTo(labels);
		dates = new Canvas(this, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DATES).applyTo(dates);
		modes = new ToolBar(this, SWT.FLAT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.END).applyTo(modes);
		labels.addListener(SWT.Paint, event -> paintLabels(event.gc));
		dates.addListener(SWT.Paint, event -> paintDates(event.gc));
		chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
			@Override
			public void paintControl(PaintEvent event) {
				paintSpan(event.gc);
			}

			@Override
			public boolean drawBehindSeries() {
				return true;
			}
		});
		chart.getLegend().setVisible(false);
		chart.getTitle().setVisible(false);
		brush(chart.getPlotArea().getControl());
		style();
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

	/** Draws other data; bars one on the other, or lines without neutral. */
	public void show(TimelineData newData, Formats newFormats, boolean asStack, String axis) {
		data = Optional.of(newData);
		formats = newFormats;
		stacked = asStack;
		chart.suspendUpdate(true);
		for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
			chart.getSeriesSet().deleteSeries(series.getId());
		}
		style();
		IAxis x = chart.getAxisSet().getXAxis(0);
		x.enableCategory(true);
		x.setCategorySeries(newData.bins().stream().map(Object::toString).toArray(String[]::new));
		chart.getAxisSet().getYAxis(0).getTitle().setText(axis);
		newData.counts().forEach((emotion, counts) -> {
			if (stacked) {
				bars(emotion, counts);
			} else if (!emotion.equals("neutral") && !emotion.equals(TimelineData.UNREAD)) {
				line(emotion, counts);
			}
		});
		chart.suspendUpdate(false);
		chart.getAxisSet().adjustRange();
		IAxis y = chart.getAxisSet().getYAxis(0);
		y.setRange(new Range(0, Math.max(1, y.getRange().upper)));
		redrawAll();
	}

	public void mark(Optional<Focus.Span> newSpan) {
		span = newSpan;
		redrawAll();
	}

	private void redrawAll() {
		chart.redraw();
		labels.redraw();
		dates.redraw();
	}

	private void bars(String emotion, double[] counts) {
		IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, id(emotion));
		bars.setYSeries(counts);
		bars.setBarColor(colour(emotion));
		bars.setBarPadding(data.orElseThrow().bins().size() > 60 ? 10 : 25);
		bars.enableStack(true);
	}

	private void line(String emotion, double[] counts) {
		ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, id(emotion));
		line.setYSeries(counts);
		line.setLineColor(colour(emotion));
		line.setLineWidth(2);
		line.setAntialias(SWT.ON);
		line.setSymbolType(ILineSeries.PlotSymbolType.NONE);
	}

	private static String id(String emotion) {
		return emotion.isEmpty() ? "unread" : emotion;
	}

	private Color colour(String emotion) {
		Skin skin = Skin.of(getDisplay());
		return emotion.isEmpty() ? skin.line() : skin.emotion(emotion);
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
		x.getTick().setVisible(false);
		x.getTitle().setVisible(false);
		x.getGrid().setStyle(LineStyle.NONE);
		y.getGrid().setForeground(skin.line());
		y.getGrid().setStyle(LineStyle.SOLID);
		y.getTick().setForeground(skin.quiet());
		y.getTick().setFont(Fonts.SMALL.on(getDisplay()));
		y.getTitle().setForeground(skin.quiet());
		y.getTitle().setFont(Fonts.SMALL.on(getDisplay()));
		y.getTick().setTickMarkStepHint(44);
		y.getTick().setFormat(NumberFormat.getIntegerInstance());
	}

	private void brush(Control plot) {
		plot.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
		plot.addListener(SWT.MouseDown, event -> {
			from = bin(event);
			to = from;
		});
		plot.addListener(SWT.MouseMove, event -> {
			if (from >= 0) {
				to = bin(event);
				plot.redraw();
			} else {
				plot.setToolTipText(told(bin(event)));
			}
		});
		plot.addListener(SWT.MouseUp, event -> data.filter(known -> from >= 0).ifPresent(known -> {
			Focus.Span drawn = known.span(from, bin(event));
			from = -1;
			brushed.accept(span.equals(Optional.of(drawn)) ? Optional.empty() : Optional.of(drawn));
		}));
	}

	private int bin(Event event) {
		return (int) Math.round(chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
	}

	private String told(int bin) {
		return data.filter(known -> bin >= 0 && bin < known.bins().size()).map(known -> {
			StringBuilder text = new StringBuilder(formats.dayOfMonth(known.bins().get(bin)));
			known.counts().forEach((emotion, counts) -> {
				if (counts[bin] > 0) {
					text.append('\n').append(words.apply(emotion)).append("  ").append(formats.number((long) counts[bin]));
				}
			});
			return text.toString();
		}).orElse(null);
	}

	private void paintSpan(GC gc) {
		if (data.isEmpty()) {
			return;
		}
		Focus.Span shown = from >= 0 ? data.get().span(from, to) : span.orElse(null);
		if (shown == null) {
			return;
		}
		Skin skin = Skin.of(getDisplay());
		int left = edge(data.get().position(shown.start()));
		int right = edge(data.get().position(shown.end()));
		gc.setBackground(skin.blend(skin.paper(), skin.accent(), 0.16));
		gc.fillRectangle(left, 0, right - left, chart.getPlotArea().getSize().y);
		gc.setForeground(skin.accent());
		gc.drawLine(left, 0, left, chart.getPlotArea().getSize().y);
		gc.drawLine(right, 0, right, chart.getPlotArea().getSize().y);
	}

	/** The pixel of the left edge of a step, which may be a fraction. */
	private int edge(double position) {
		double width = (double) chart.getPlotArea().getSize().x / data.orElseThrow().bins().size();
		return (int) Math.round(position * width);
	}

	private void paintDates(GC gc) {
		if (data.isEmpty() || chart.getPlotArea().getSize().x <= 0) {
			return;
		}
		TimelineData known = data.get();
		int offset = dates.toControl(chart.getPlotArea().getControl().toDisplay(0, 0)).x;
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(Skin.of(getDisplay()).quiet());
		int every = Math.max(1, (int) Math.ceil((double) known.bins().size() * DATE_ROOM / chart.getPlotArea().getSize().x));
		if (known.step() == TimelineData.Step.DAY && every > 1) {
			every = (every + 6) / 7 * 7;
		}
		for (int i = 0; i < known.bins().size(); i += every) {
			String text = known.step() == TimelineData.Step.MONTH ? formats.month(known.bins().get(i)) : formats.dayOfMonth(known.bins().get(i));
			int middle = offset + (edge(i) + edge(i + 1)) / 2;
			gc.drawLine(middle, 0, middle, 3);
			gc.drawText(text, middle - gc.textExtent(text).x / 2, 4, true);
		}
	}

	/** A word and the height of the band or line that it names, in the last step. */
	private record End(String emotion, int y) {
	}

	private void paintLabels(GC gc) {
		if (data.isEmpty()) {
			return;
		}
		Rectangle plot = chart.getPlotArea().getBounds();
		Point offset = labels.toControl(chart.getPlotArea().getControl().toDisplay(0, 0));
		List<End> ends = ends();
		int height = gc.getFontMetrics().getHeight() + 2;
		int[] places = spread(ends, height, plot.height);
		gc.setAntialias(SWT.ON);
		for (int i = 0; i < ends.size(); i++) {
			End end = ends.get(i);
			gc.setForeground(colour(end.emotion()));
			gc.setBackground(colour(end.emotion()));
			gc.drawLine(0, offset.y + end.y(), 12, offset.y + places[i]);
			gc.fillOval(12, offset.y + places[i] - 4, 8, 8);
			gc.setForeground(Skin.of(getDisplay()).ink());
			gc.drawText(words.apply(end.emotion()), 25, offset.y + places[i] - height / 2, true);
		}
	}

	private List<End> ends() {
		TimelineData known = data.orElseThrow();
		int last = known.bins().size() - 1;
		IAxis y = chart.getAxisSet().getYAxis(0);
		double below = 0;
		List<End> ends = new ArrayList<>();
		for (Map.Entry<String, double[]> entry : known.counts().entrySet()) {
			if (chart.getSeriesSet().getSeries(id(entry.getKey())) == null) {
				continue;
			}
			double value = entry.getValue()[last];
			ends.add(new End(entry.getKey(), y.getPixelCoordinate(stacked ? below + value / 2 : value)));
			below += value;
		}
		ends.sort(Comparator.comparingInt(End::y));
		if (stacked) {
			// bands that are empty in the last step keep the order of the stack
			List<String> order = new ArrayList<>(known.counts().keySet());
			ends.sort(Comparator.comparingInt(End::y).thenComparing(end -> -order.indexOf(end.emotion())));
		}
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
