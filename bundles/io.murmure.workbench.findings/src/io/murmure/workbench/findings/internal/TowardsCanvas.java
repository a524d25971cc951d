package io.murmure.workbench.findings.internal;

import java.util.List;
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

import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;

/** The names of the Brief one above the other: shares of negative, neutral and positive with their numbers, the balance with its interval, its course over weeks, and where it turned. */
public final class TowardsCanvas extends Canvas {

	private static final int ROW = 128;
	private static final int TOP = 8;
	private static final int EDGE = 14;
	private static final int WIDEST_NAME = 160;
	private static final int GAP = 14;
	private static final int BAR = 18;
	private static final int COURSE = 40;
	private static final int NARROWEST_TOLD = 34;

	private final Texts texts = FindingTexts.texts();
	private final Consumer<Towards> picked;
	private List<Towards> names = List.of();
	private Formats formats;
	private int inFocus = -1;

	/** @param picked told the name that the reader picks */
	public TowardsCanvas(Composite parent, Consumer<Towards> picked) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.picked = picked;
		setData("id", "towards");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, event -> {
			setFocus();
			pick((event.y - TOP) / ROW);
		});
		addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
				pick(inFocus + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1));
			}
		});
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = texts.get("subject.name", names.size());
			}
		});
	}

	public void show(List<Towards> newNames, Formats newFormats) {
		names = newNames;
		formats = newFormats;
		redraw();
	}

	private void pick(int index) {
		if (index >= 0 && index < names.size()) {
			inFocus = index;
			redraw();
			picked.accept(names.get(index));
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, TOP + names.size() * ROW + EDGE);
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		Rectangle area = getClientArea();
		gc.setBackground(skin.paper());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		int left = labels(gc);
		for (int i = 0; i < names.size(); i++) {
			row(gc, skin, i, new Rectangle(0, TOP + i * ROW, area.width, ROW), left);
		}
	}

	/** Where what stands beside the labels begins, so that the longest of them has room in any language. */
	private int labels(GC gc) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		int widest = Math.max(WIDEST_NAME, gc.textExtent(texts.get("subject.course")).x);
		for (Towards name : names) {
			widest = Math.max(widest, gc.textExtent(figures(name)).x);
		}
		return EDGE + widest + GAP;
	}

	private String figures(Towards name) {
		return texts.get("subject.figures", name.posts(), name.people());
	}

	private void row(GC gc, Skin skin, int index, Rectangle row, int left) {
		Towards name = names.get(index);
		if (index == inFocus) {
			gc.setBackground(skin.blend(skin.paper(), skin.accent(), 0.14));
			gc.fillRectangle(row);
		}
		gc.setFont(Fonts.STRONG.on(getDisplay()));
		gc.setForeground(skin.ink());
		gc.drawText(fit(gc, name.name(), left - EDGE - GAP), EDGE, row.y + 8, true);
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(skin.quiet());
		gc.drawText(figures(name), EDGE, row.y + 30, true);
		gc.drawText(texts.get("subject.course"), EDGE, row.y + 84, true);
		int width = Math.max(80, row.width - left - EDGE);
		bar(gc, skin, name, new Rectangle(left, row.y + 9, width, BAR));
		gc.setForeground(skin.ink());
		gc.drawText(balance(name), left, row.y + 32, true);
		turns(gc, skin, name, new Rectangle(left, row.y + 50, width, BAR));
		course(gc, skin, name, new Rectangle(left, row.y + 72, width, COURSE));
	}

	private void bar(GC gc, Skin skin, Towards name, Rectangle bar) {
		Color[] colours = { skin.crisis(), skin.line(), skin.accent() };
		double[] shares = { name.negative(), name.neutral(), name.positive() };
		String[] words = { "negative", "neutral", "positive" };
		double x = bar.x;
		for (int part = 0; part < shares.length; part++) {
			int from = (int) Math.round(x);
			x += shares[part] * bar.width;
			int width = (int) Math.round(x) - from;
			gc.setBackground(colours[part]);
			gc.fillRectangle(from, bar.y, Math.max(0, width - 1), bar.height);
			String told = texts.get("subject." + words[part], formats.percent(shares[part]));
			String shown = gc.textExtent(told).x + 8 <= width ? told : formats.percent(shares[part]);
			if (width >= NARROWEST_TOLD) {
				gc.setForeground(part == 1 ? skin.ink() : skin.paper());
				gc.drawText(shown, from + (width - gc.textExtent(shown).x) / 2, bar.y + 2, true);
			}
		}
	}

	private String balance(Towards name) {
		return name.low().isEmpty() ? texts.get("subject.balance", formats.points(name.balance()))
				: texts.get("subject.balance.interval", formats.points(name.balance()), formats.points(name.low().getAsDouble()), formats.points(name.high().getAsDouble()));
	}

	private void turns(GC gc, Skin skin, Towards name, Rectangle line) {
		int x = line.x;
		for (Towards.Turn turn : name.turns()) {
			String told = texts.get(turn.worse() ? "subject.worse" : "subject.better", formats.dayOfMonth(turn.day()), formats.points(turn.before()), formats.points(turn.after()));
			if (x + gc.textExtent(told).x <= line.x + line.width) {
				gc.setForeground(turn.worse() ? skin.crisis() : skin.accent());
				gc.drawText(told, x, line.y, true);
				x += gc.textExtent(told).x + 18;
			}
		}
	}

	/** The balance week by week, from -100 to 100 around a line at zero. */
	private void course(GC gc, Skin skin, Towards name, Rectangle plot) {
		int zero = plot.y + plot.height / 2;
		gc.setForeground(skin.line());
		gc.drawLine(plot.x, zero, plot.x + plot.width, zero);
		gc.drawLine(plot.x, plot.y, plot.x + plot.width, plot.y);
		gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
		int weeks = name.weeks().size();
		int[] points = new int[2 * weeks];
		for (int week = 0; week < weeks; week++) {
			points[2 * week] = plot.x + 4 + (weeks == 1 ? 0 : week * (plot.width - 8) / (weeks - 1));
			points[2 * week + 1] = zero - (int) Math.round(name.weeks().get(week).balance() * plot.height / 2);
		}
		gc.setForeground(skin.accent());
		gc.setBackground(skin.accent());
		gc.setLineWidth(2);
		if (weeks > 1) {
			gc.drawPolyline(points);
		}
		gc.setLineWidth(1);
		for (int week = 0; week < weeks; week++) {
			gc.fillOval(points[2 * week] - 2, points[2 * week + 1] - 2, 5, 5);
		}
	}

	private static String fit(GC gc, String text, int width) {
		String fitting = text;
		while (fitting.length() > 1 && gc.textExtent(fitting).x > width) {
			fitting = fitting.substring(0, fitting.length() - 2) + "…";
		}
		return fitting;
	}
}
