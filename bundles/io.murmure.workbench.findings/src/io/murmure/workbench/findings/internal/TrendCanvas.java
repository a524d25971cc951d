package io.murmure.workbench.findings.internal;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Ellipsis;

/** Trends and bursts one above the other over the same days; each line starts at zero, has gaps where nothing was looked at, and says when it began and where, and when it would have been told. */
public final class TrendCanvas extends Canvas {

	/** Dots of a pixel run together where lines are smoothed. */
	private static final int[] DOTS = { 2, 3 };
	private static final int LINE_HEIGHT = 28;
	private static final int LEAST_LABELS = 182;
	private static final int EDGE = 14;
	private static final int GAP = 8;
	private static final int CAPTION = 4;
	private static final double SPAN_SHADE = 0.1;

	private final Texts texts = FindingTexts.texts();
	private final Consumer<String> picked;
	private Optional<TrendLine.Course> course = Optional.empty();
	private Formats formats;
	private ZoneId zone = ZoneId.of("UTC");
	private Focus inFocus = Focus.ALL;
	/** Heights in the reader's font: of a line of small words, of a row, of the days above the rows. */
	private int small;
	private int rowHeight = 1;
	private int top;

	/** @param picked told the key of the trend that the reader picks */
	public TrendCanvas(Composite parent, Consumer<String> picked) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.picked = picked;
		setData("id", "trendLines");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, event -> {
			setFocus();
			pick(Math.floorDiv(event.y - top, rowHeight));
		});
		addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				pick(index() + 1);
			} else if (event.keyCode == SWT.ARROW_UP) {
				pick(index() - 1);
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = texts.get("trends.name", course.map(all -> all.lines().size()).orElse(0));
			}
		});
	}

	/** @param newZone in which its days were counted */
	public void show(TrendLine.Course newCourse, Formats newFormats, ZoneId newZone, Focus focus) {
		course = Optional.of(newCourse);
		formats = newFormats;
		zone = newZone;
		measure();
		pickOut(focus);
	}

	private void measure() {
		GC gc = new GC(this);
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		small = gc.getFontMetrics().getHeight();
		gc.setFont(Fonts.STRONG.on(getDisplay()));
		// when it began stands above its name where it is longer than the line
		rowHeight = Math.max(small + GAP + LINE_HEIGHT, small + gc.getFontMetrics().getHeight() + small + GAP) + GAP + 3;
		top = small + GAP;
		gc.dispose();
	}

	/** Marks the finding in Focus, and the days of its span. */
	public void pickOut(Focus focus) {
		inFocus = focus;
		redraw();
	}

	private int index() {
		return course.map(all -> all.lines().stream().map(TrendLine::key).toList().indexOf(inFocus.finding())).orElse(-1);
	}

	private void pick(int index) {
		course.filter(all -> index >= 0 && index < all.lines().size()).ifPresent(all -> picked.accept(all.lines().get(index).key()));
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, top + course.map(all -> all.lines().size()).orElse(0) * rowHeight + EDGE);
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		Rectangle area = getClientArea();
		gc.setBackground(skin.paper());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		course.ifPresent(all -> {
			int labels = Math.min(labels(gc, all), Math.max(LEAST_LABELS, area.width * 2 / 5));
			Rectangle plot = new Rectangle(labels, top, Math.max(60, area.width - labels - EDGE), all.lines().size() * rowHeight);
			inFocus.span().ifPresent(span -> span(gc, skin, all, plot, span));
			months(gc, skin, all, plot);
			for (int i = 0; i < all.lines().size(); i++) {
				row(gc, skin, all, all.lines().get(i), new Rectangle(plot.x, top + i * rowHeight, plot.width, rowHeight));
			}
		});
	}

	private void span(GC gc, Skin skin, TrendLine.Course all, Rectangle plot, Focus.Span span) {
		int from = Math.max(plot.x, x(all, plot, LocalDate.ofInstant(span.start(), zone)));
		int to = Math.min(plot.x + plot.width, x(all, plot, LocalDate.ofInstant(span.end(), zone)));
		gc.setBackground(skin.blend(skin.paper(), skin.accent(), SPAN_SHADE));
		gc.fillRectangle(from, 0, Math.max(1, to - from), plot.y + plot.height);
	}

	/** As wide as the figures under the terms are in the reader's language and font. */
	private int labels(GC gc, TrendLine.Course all) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		return all.lines().stream().mapToInt(line -> gc.textExtent(figures(line)).x + 2 * EDGE).reduce(LEAST_LABELS, Math::max);
	}

	private String figures(TrendLine line) {
		return texts.get("trends.figures." + line.kind(), line.total(), line.people());
	}

	private static int x(TrendLine.Course all, Rectangle plot, LocalDate day) {
		double share = (day.toEpochDay() - all.first().toEpochDay()) / (double) Math.max(1, all.days() - 1);
		return plot.x + (int) Math.round(Math.min(1, share) * (plot.width - 1));
	}

	private void months(GC gc, Skin skin, TrendLine.Course all, Rectangle plot) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		int free = 0;
		for (LocalDate day : marked(all)) {
			int x = x(all, plot, day);
			String told = formats.dayOfMonth(day);
			int end = x + gc.textExtent(told).x + GAP;
			if (x >= free && end <= plot.x + plot.width) {
				gc.setForeground(skin.quiet());
				gc.drawText(told, x + 3, 3, true);
				free = end + GAP;
			}
		}
	}

	/** The days with a line. */
	private static List<LocalDate> marked(TrendLine.Course all) {
		int step = all.days() > 200 ? 28 : all.days() > 70 ? 14 : 7;
		return all.first().datesUntil(all.first().plusDays(all.days()), Period.ofDays(step)).toList();
	}

	private void row(GC gc, Skin skin, TrendLine.Course all, TrendLine line, Rectangle row) {
		boolean focused = line.key().equals(inFocus.finding());
		Color colour = KindLook.of(skin, line.kind());
		if (focused) {
			gc.setBackground(skin.blend(skin.paper(), skin.accent(), 0.14));
			gc.fillRectangle(0, row.y, getClientArea().width, row.height);
		}
		label(gc, skin, line, row);
		int base = row.y + row.height - 8;
		double height = base - row.y - small - 6;
		double most = Math.max(1, line.most());
		gc.setForeground(skin.line());
		gc.drawLine(row.x, base, row.x + row.width, base);
		// below the caption, which a line would cross
		marked(all).forEach(day -> gc.drawLine(x(all, row, day), row.y + small + CAPTION, x(all, row, day), base));
		gc.setForeground(colour);
		gc.setLineWidth(2);
		for (int day = 1; day < line.posts().length; day++) {
			double before = line.posts()[day - 1];
			double now = line.posts()[day];
			if (!Double.isNaN(before) && !Double.isNaN(now)) {
				gc.drawLine(x(all, row, all.first().plusDays(day - 1)), base - (int) Math.round(before / most * height), x(all, row, all.first().plusDays(day)), base - (int) Math.round(now / most * height));
			}
		}
		gc.setLineWidth(1);
		marks(gc, skin, all, line, row, base);
	}

	private void label(GC gc, Skin skin, TrendLine line, Rectangle row) {
		gc.setFont(Fonts.STRONG.on(getDisplay()));
		gc.setForeground(skin.ink());
		gc.drawText(Ellipsis.fit(gc, line.term(), row.x - GAP - EDGE), EDGE, row.y + row.height - GAP - small - gc.getFontMetrics().getHeight(), true);
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(skin.quiet());
		gc.drawText(Ellipsis.fit(gc, figures(line), row.x - GAP - EDGE), EDGE, row.y + row.height - GAP - small, true);
	}

	/** A dot where it began with the day and the channel, a flag where it would have been told. */
	private void marks(GC gc, Skin skin, TrendLine.Course all, TrendLine line, Rectangle row, int base) {
		int first = x(all, row, line.firstSeen());
		int told = x(all, row, line.told());
		gc.setForeground(skin.ink());
		gc.setLineDash(DOTS);
		gc.drawLine(told, row.y + small + 1, told, base);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setBackground(skin.ink());
		gc.fillOval(first - 3, base - 3, 7, 7);
		gc.setForeground(skin.quiet());
		String text = new TrendCaption(line, formats).fit(gc, row.x + row.width - EDGE);
		int width = gc.textExtent(text).x;
		int left = first - 6 - width >= row.x ? first - 6 - width : Math.min(first, row.x + row.width - width);
		gc.drawText(text, width > row.width ? left : Math.max(row.x, left), row.y + 2, true);
	}
}
