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
import io.murmure.workbench.communities.internal.CommunityTexts;

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

	private final Texts texts = CommunityTexts.texts();
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
		Columns columns = null;
		for (int i = 0; i < rows.size(); i++) {
			if (begins(i)) {
				columns = columns(gc, area.width, rows.get(i).group());
				heading(gc, skin, rows.get(i), top(i) - HEADING, columns);
			}
			row(gc, skin, rows.get(i), top(i), columns);
		}
	}

	/**
	 * Where the columns of a group stand.
	 *
	 * @param left   where the labels end
	 * @param levels width of what a side shows
	 * @param plot   from where to where the intervals are drawn
	 * @param told   width of the differences in words
	 */
	private record Columns(int left, int levels, Rectangle plot, int told) {

		int first() {
			return left + levels;
		}

		int second() {
			return first() + levels + GAP;
		}
	}

	/** As wide as the group needs, so that the long values of one group take no room from the intervals of another. */
	private Columns columns(GC gc, int width, int group) {
		gc.setFont(Fonts.STRONG.on(getDisplay()));
		List<DifferenceRow> all = rows.stream().filter(row -> row.group() == group).toList();
		int labels = Math.min(widest(gc, all.stream().map(row -> words.measure(row.measure())).toList()), width / 3);
		int levels = widest(gc, all.stream().flatMap(row -> Stream.of(first(row), second(row))).toList());
		int told = widest(gc, all.stream().map(row -> words.difference(row.contrast())).toList());
		int left = EDGE + labels + GAP;
		int plot = left + 2 * (levels + GAP);
		return new Columns(left, levels, new Rectangle(plot, 0, Math.max(LEAST_PLOT, width - plot - told - GAP - EDGE), 0), told);
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

	private void heading(GC gc, Skin skin, DifferenceRow row, int y, Columns columns) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(skin.quiet());
		int text = y + HEADING - gc.getFontMetrics().getHeight() - 5;
		gc.drawText(row.measure().equals(Measure.VOLUME) ? "" : texts.get("compare.group." + row.group()), EDGE, text, true);
		right(gc, "A", columns.first(), text);
		right(gc, "B", columns.second(), text);
		Rectangle plot = columns.plot();
		double scale = scale(row.group());
		String most = words.difference(row.measure(), scale);
		String least = words.difference(row.measure(), -scale);
		right(gc, most, plot.x + plot.width, text);
		if (gc.textExtent(least).x + GAP + gc.textExtent(most).x <= plot.width) {
			gc.drawText(least, plot.x, text, true);
		}
		gc.setForeground(skin.line());
		gc.drawLine(EDGE, y + HEADING - 2, plot.x + plot.width, y + HEADING - 2);
	}

	private static void right(GC gc, String text, int edge, int y) {
		gc.drawText(text, edge - gc.textExtent(text).x, y, true);
	}

	private void row(GC gc, Skin skin, DifferenceRow row, int y, Columns columns) {
		gc.setFont((row.sure() ? Fonts.STRONG : Fonts.SMALL).on(getDisplay()));
		int text = y + (ROW - gc.getFontMetrics().getHeight()) / 2;
		gc.setForeground(row.sure() ? skin.ink() : skin.quiet());
		gc.drawText(shortened(gc, words.measure(row.measure()), columns.left() - GAP - EDGE), EDGE, text, true);
		Rectangle plot = columns.plot();
		right(gc, first(row), columns.first(), text);
		right(gc, second(row), columns.second(), text);
		right(gc, words.difference(row.contrast()), plot.x + plot.width + GAP + columns.told(), text);
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
