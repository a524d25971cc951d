package io.murmure.workbench.findings.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
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

/** What the replay told, a lane a channel: an episode is a bar in the colour of its level with its word, a mark stands at its peak. */
public final class CrisisCanvas extends Canvas {

	private static final int LANE = 44;
	private static final int TOP = 24;
	private static final int LABELS = 170;
	private static final int EDGE = 14;
	private static final int BAR = 14;
	private static final int MARK = 4;
	private static final int WORD_GAP = 6;
	private static final List<String> LEVELS = List.of("crisis", "warning", "watch");
	private static final int LABEL_GAP = 60;
	private static final double SPAN_SHADE = 0.1;

	private final Texts texts = FindingTexts.texts();
	private Optional<Episode.Board> board = Optional.empty();
	private List<String> channels = List.of();
	private Formats formats;
	private ZoneId zone = ZoneId.of("UTC");
	private Function<String, String> words = word -> word;
	private Focus inFocus = Focus.ALL;
	/** What is seen of the canvas: GTK would let a clipping of our own reach beyond it. */
	private Rectangle visible = new Rectangle(0, 0, 0, 0);

	/** An episode where it is drawn. */
	private record Placed(Episode episode, Rectangle bar) {
	}

	public CrisisCanvas(Composite parent, Consumer<Episode> picked, Function<Episode, String> tip) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setData("id", "crisisLanes");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, event -> at(event.x, event.y).ifPresent(picked));
		addListener(SWT.MouseMove, event -> {
			String told = at(event.x, event.y).map(tip).orElse(null);
			if (told == null ? getToolTipText() != null : !told.equals(getToolTipText())) {
				setToolTipText(told);
			}
		});
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = texts.get("crises.name", board.map(all -> all.episodes().size()).orElse(0));
			}
		});
	}

	/** @param newWords the reader's words for levels */
	public void show(Episode.Board newBoard, Formats newFormats, ZoneId newZone, Function<String, String> newWords, Focus focus) {
		board = Optional.of(newBoard);
		channels = newBoard.episodes().stream().map(Episode::channel).distinct().toList();
		formats = newFormats;
		zone = newZone;
		words = newWords;
		pickOut(focus);
	}

	/** Marks the finding in Focus, and the days of its span. */
	public void pickOut(Focus focus) {
		inFocus = focus;
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 400 : widthHint, TOP + channels.size() * LANE + EDGE);
	}

	private Optional<Episode> at(int x, int y) {
		return placed().stream().filter(one -> x >= one.bar().x - 3 && x <= one.bar().x + one.bar().width + 3 && y >= one.bar().y - 14 && y <= one.bar().y + BAR + 4)
				.map(Placed::episode).findFirst();
	}

	private Rectangle plot() {
		Rectangle area = getClientArea();
		return new Rectangle(LABELS, TOP, Math.max(60, area.width - LABELS - EDGE), channels.size() * LANE);
	}

	private int x(Instant time, Rectangle plot) {
		Episode.Board all = board.orElseThrow();
		double whole = Math.max(1, Duration.between(all.first(), all.last()).toSeconds());
		return plot.x + (int) Math.round(Duration.between(all.first(), time).toSeconds() / whole * (plot.width - 1));
	}

	private List<Placed> placed() {
		List<Placed> placed = new ArrayList<>();
		Rectangle plot = plot();
		board.ifPresent(all -> all.episodes().forEach(episode -> {
			int left = x(episode.told(), plot);
			int top = TOP + channels.indexOf(episode.channel()) * LANE + LANE - BAR - 6;
			placed.add(new Placed(episode, new Rectangle(left, top, Math.max(BAR, x(episode.finished(), plot) - left), BAR)));
		}));
		return placed;
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		visible = gc.getClipping();
		gc.setBackground(skin.paper());
		gc.fillRectangle(getClientArea());
		gc.setAntialias(SWT.ON);
		board.ifPresent(all -> {
			inFocus.span().ifPresent(span -> span(gc, skin, span));
			days(gc, skin, all);
			for (int lane = 0; lane < channels.size(); lane++) {
				lane(gc, skin, channels.get(lane), TOP + lane * LANE);
			}
			List<Placed> placed = placed();
			placed.forEach(one -> episode(gc, skin, one));
			words(gc, skin, placed);
		});
	}

	private void span(GC gc, Skin skin, Focus.Span span) {
		Rectangle plot = plot();
		int from = Math.max(plot.x, x(span.start(), plot));
		int to = Math.min(plot.x + plot.width, x(span.end(), plot));
		gc.setBackground(skin.blend(skin.paper(), skin.accent(), SPAN_SHADE));
		gc.fillRectangle(from, plot.y - 4, Math.max(1, to - from), plot.height + 4);
	}

	private void days(GC gc, Skin skin, Episode.Board all) {
		Rectangle plot = plot();
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		long days = Duration.between(all.first(), all.last()).toDays();
		int step = days > 200 ? 28 : days > 70 ? 14 : 7;
		int free = 0;
		for (LocalDate day = all.first().atZone(zone).toLocalDate(); day.atStartOfDay(zone).toInstant().isBefore(all.last()); day = day.plusDays(step)) {
			int x = Math.max(plot.x, x(day.atStartOfDay(zone).toInstant(), plot));
			gc.setForeground(skin.line());
			gc.drawLine(x, plot.y - 4, x, plot.y + plot.height);
			if (x >= free && x + LABEL_GAP < plot.x + plot.width) {
				gc.setForeground(skin.quiet());
				gc.drawText(formats.dayOfMonth(day), x + 3, 3, true);
				free = x + LABEL_GAP;
			}
		}
	}

	private void lane(GC gc, Skin skin, String channel, int top) {
		gc.setForeground(skin.ink());
		gc.setFont(getFont());
		gc.setClipping(new Rectangle(0, top, LABELS - 10, LANE).intersection(visible));
		gc.drawText(channel, EDGE, top + LANE - BAR - 10, true);
		gc.setClipping(visible);
		gc.setForeground(skin.line());
		gc.drawLine(0, top + LANE, getClientArea().width, top + LANE);
	}

	private void episode(GC gc, Skin skin, Placed one) {
		Episode episode = one.episode();
		Rectangle bar = one.bar();
		gc.setBackground(KindLook.level(skin, episode.level()));
		gc.fillRoundRectangle(bar.x, bar.y, bar.width, BAR, BAR / 2, BAR / 2);
		if (!episode.key().isEmpty() && episode.key().equals(inFocus.finding())) {
			gc.setForeground(skin.ink());
			gc.setLineWidth(2);
			gc.drawRoundRectangle(bar.x - 2, bar.y - 2, bar.width + 3, BAR + 3, BAR / 2, BAR / 2);
			gc.setLineWidth(1);
		}
		int peak = Math.clamp(x(episode.peak(), plot()), bar.x + MARK + 1, bar.x + bar.width - MARK - 1);
		gc.setBackground(skin.paper());
		gc.fillPolygon(new int[] { peak, bar.y + 3, peak + MARK, bar.y + BAR / 2, peak, bar.y + BAR - 3, peak - MARK, bar.y + BAR / 2 });
	}

	/** The word of each level above its bar, the gravest first; one that finds no room is left to the tooltip and the table. */
	private void words(GC gc, Skin skin, List<Placed> placed) {
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		List<Rectangle> taken = new ArrayList<>();
		placed.stream().sorted(Comparator.comparingInt((Placed one) -> LEVELS.indexOf(one.episode().level()))).forEach(one -> {
			String word = words.apply(one.episode().level());
			Point size = gc.textExtent(word);
			int left = Math.min(one.bar().x, getClientArea().width - size.x - WORD_GAP);
			Rectangle room = new Rectangle(left, one.bar().y - size.y - 1, size.x + WORD_GAP, size.y);
			if (taken.stream().noneMatch(room::intersects)) {
				gc.setForeground(KindLook.level(skin, one.episode().level()));
				gc.setBackground(skin.paper());
				gc.drawText(word, room.x, room.y, false);
				taken.add(room);
			}
		});
	}
}
