package io.murmure.workbench.communities.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.workbench.communities.ComparisonView;

/**
 * Differences one below the other around a line for none: a dot with the interval in which it lies. What is surely different has a full dot, a thick bar and bold words; what may be
 * chance a hollow dot and a thin line. Posts a day, shares and words have a scale each.
 */
public final class DifferenceCanvas extends Canvas {

	private static final int ROW = 24;
	private static final int HEADING = 30;
	private static final int EDGE = 12;
	private static final int DOT = 9;
	private static final int LEAST_PLOT = 60;
	private static final int GAP = 10;

	private final Texts texts = Texts.of(ComparisonView.class);
	private final ComparisonText words = ComparisonText.of(Locale.getDefault());
	private List<DifferenceRow> rows = List.of();

	public DifferenceCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setData("id", "differences");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseMove, event -> explain(event.y));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = texts.get("compare.name", rows.size(), rows.stream().filter(DifferenceRow::sure).count());
			}
		});
	}

	/** @param newRows those of a group one after the other */
	public void show(List<DifferenceRow> newRows) {
		rows = List.copyOf(newRows);
		redraw();
	}

	public List<DifferenceRow> rows() {
		return rows;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 360 : widthHint, rows.isEmpty() ? 1 : top(rows.size() - 1) + ROW + EDGE);
	}

	private boolean begins(int index) {
		return index == 0 || rows.get(index - 1).group() != rows.get(index).group();
	}

	private int top(int index) {
		int headings = 0;
		for (int i = 0; i <= index; i++) {
			headings += begins(i) ? 1 : 0;
		}
		return headings * HEADING + index * ROW;
	}

	private void explain(int y) {
		String help = null;
		for (int i = 0; i < rows.size(); i++) {
			if (y >= top(i) && y < top(i) + ROW) {
				help = rows.get(i).explained(words);
			}
		}
		if (!Objects.equals(help, getToolTipText())) {
			setToolTipText(help);
		}
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		Rectangle area = getClientArea();
		gc.setBackground(skin.paper());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		gc.setFont(Fonts.STRONG.on(getDisplay()));
		int labels = widest(gc, rows.stream().map(row -> words.measure(row.measure())).toList());
		int levels = widest(gc, rows.stream().flatMap(row -> Stream.of(first(row), second(row))).toList());
		int told = widest(gc, rows.stream().map(row -> words.difference(row.contrast())).toList());
		labels = Math.min(labels, area.width / 3);
		int left = EDGE + labels + GAP;
		int plotLeft = left + 2 * (levels + GAP);
		Rectangle plot = new Rectangle(plotLeft, 0, Math.max(LEAST_PLOT, area.width - plotLeft - told - GAP - EDGE), area.height);
		for (int i = 0; i < rows.size(); i++) {
			if (begins(i)) {
				heading(gc, skin, rows.get(i), top(i) - HEADING, left, levels, plot);
			}
			row(gc, skin, rows.get(i), top(i), left, levels, plot, told);
		}
	}

	private static int widest(GC gc, List<String> texts) {
		return texts.stream().mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
	}

	private String first(DifferenceRow row) {
		return words.value(row.measure(), row.contrast().first().value());
	}

	private String second(DifferenceRow row) {
		return words.value(row.measure(), row.contrast().second().value());
	}

	private void heading(GC gc, Skin skin, DifferenceRow row, int y, int left, int levels, Rectangle plot) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(skin.quiet());
		int text = y + HEADING - gc.getFontMetrics().getHeight() - 5;
		gc.drawText(row.measure().equals(Measure.VOLUME) ? "" : texts.get("compare.group." + row.group()), EDGE, text, true);
		right(gc, "A", left + levels, text);
		right(gc, "B", left + 2 * levels + GAP, text);
		double scale = scale(row.group());
		right(gc, words.difference(row.measure(), scale), plot.x + plot.width, text);
		gc.drawText(words.difference(row.measure(), -scale), plot.x, text, true);
		gc.setForeground(skin.line());
		gc.drawLine(EDGE, y + HEADING - 2, plot.x + plot.width, y + HEADING - 2);
	}

	private static void right(GC gc, String text, int edge, int y) {
		gc.drawText(text, edge - gc.textExtent(text).x, y, true);
	}

	private void row(GC gc, Skin skin, DifferenceRow row, int y, int left, int levels, Rectangle plot, int told) {
		gc.setFont((row.sure() ? Fonts.STRONG : Fonts.SMALL).on(getDisplay()));
		int text = y + (ROW - gc.getFontMetrics().getHeight()) / 2;
		gc.setForeground(row.sure() ? skin.ink() : skin.quiet());
		gc.drawText(shortened(gc, words.measure(row.measure()), left - GAP - EDGE), EDGE, text, true);
		right(gc, first(row), left + levels, text);
		right(gc, second(row), left + 2 * levels + GAP, text);
		right(gc, words.difference(row.contrast()), plot.x + plot.width + GAP + told, text);
		gc.setForeground(skin.line());
		int none = x(plot, 0, 1);
		gc.drawLine(none, y, none, y + ROW);
		interval(gc, skin, row, plot, y + ROW / 2);
	}

	private void interval(GC gc, Skin skin, DifferenceRow row, Rectangle plot, int middle) {
		double scale = scale(row.group());
		Contrast contrast = row.contrast();
		Color colour = row.measure().kind() == Measure.Kind.EMOTION ? skin.emotion(row.measure().name()) : skin.accent();
		int dot = x(plot, contrast.difference(), scale);
		gc.setForeground(row.sure() ? colour : skin.quiet());
		gc.setLineWidth(row.sure() ? 4 : 1);
		gc.drawLine(x(plot, contrast.low(), scale), middle, x(plot, contrast.high(), scale), middle);
		gc.setLineWidth(row.sure() ? 2 : 1);
		gc.setBackground(row.sure() ? colour : skin.paper());
		gc.fillOval(dot - DOT / 2, middle - DOT / 2, DOT, DOT);
		gc.setForeground(row.sure() ? skin.ink() : skin.quiet());
		gc.drawOval(dot - DOT / 2, middle - DOT / 2, DOT, DOT);
		gc.setLineWidth(1);
	}

	/** The largest bound in a group, to both sides. */
	private double scale(int group) {
		return rows.stream().filter(row -> row.group() == group).map(DifferenceRow::contrast)
				.mapToDouble(contrast -> Math.max(Math.abs(contrast.low()), Math.abs(contrast.high()))).max().orElse(1);
	}

	private static int x(Rectangle plot, double value, double scale) {
		double share = scale == 0 ? 0 : Math.clamp(value / scale, -1, 1);
		return plot.x + (int) Math.round((1 + share) / 2 * plot.width);
	}

	private static String shortened(GC gc, String label, int room) {
		String text = label;
		while (text.length() > 2 && gc.textExtent(text).x > room) {
			text = text.substring(0, text.length() - 2) + "…";
		}
		return text;
	}
}
