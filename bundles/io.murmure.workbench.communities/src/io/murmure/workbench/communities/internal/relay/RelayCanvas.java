package io.murmure.workbench.communities.internal.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import io.murmure.ui.Emotions;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** The way of one message: a line for each circle, its posts in the order of time, arcs from who said it to who passed it on. The ring about a post is its emotion, whose word stands in the key below. */
public final class RelayCanvas extends Canvas {

	private static final int EDGE = 14;
	private static final int LANE = 46;
	private static final int NAME = 130;
	private static final int DISC = 7;

	private final Emotions emotions = new Emotions();
	private final EmotionKey key = new EmotionKey();
	private final Function<Relay.Step, String> tip;
	private Optional<Relay> relay = Optional.empty();

	/** @param picked told the post that is clicked */
	public RelayCanvas(Composite parent, Function<Relay.Step, String> tip, LongConsumer picked) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.tip = tip;
		setData("id", "relay");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addListener(SWT.MouseUp, event -> at(event).ifPresent(step -> picked.accept(step.post())));
		addListener(SWT.MouseMove, event -> setToolTipText(at(event).map(this::told).orElse(null)));
	}

	private String told(Relay.Step step) {
		return step.emotion().isEmpty() ? tip.apply(step) : tip.apply(step) + " · " + emotions.label(step.emotion());
	}

	public void show(Relay next) {
		relay = Optional.of(next);
		redraw();
	}

	public void clear() {
		relay = Optional.empty();
		redraw();
	}

	public Optional<Relay> relay() {
		return relay;
	}

	private static List<Integer> lanes(Relay shown) {
		List<Integer> lanes = new ArrayList<>();
		shown.steps().forEach(step -> {
			if (!lanes.contains(step.rank())) {
				lanes.add(step.rank());
			}
		});
		return lanes;
	}

	private Map<Integer, Point> places(Relay shown) {
		Rectangle area = getClientArea();
		List<Integer> lanes = lanes(shown);
		Map<Integer, Point> places = new HashMap<>();
		if (shown.steps().isEmpty()) {
			return places;
		}
		Instant first = shown.steps().getFirst().time();
		double longest = shown.steps().stream().mapToDouble(step -> late(first, step.time())).max().orElse(1);
		for (Relay.Step step : shown.steps()) {
			int x = NAME + EDGE + (int) (late(first, step.time()) / Math.max(1e-9, longest) * Math.max(1, area.width - NAME - 3 * EDGE));
			places.put(step.step(), new Point(x, EDGE + LANE / 2 + lanes.indexOf(step.rank()) * LANE));
		}
		return places;
	}

	/** Minutes and weeks both find room. */
	private static double late(Instant first, Instant then) {
		return Math.log1p(Duration.between(first, then).toSeconds() / 60.0);
	}

	private Optional<Relay.Step> at(Event event) {
		return relay.flatMap(shown -> {
			Map<Integer, Point> places = places(shown);
			return shown.steps().stream().filter(step -> Math.hypot(places.get(step.step()).x - event.x, places.get(step.step()).y - event.y) <= DISC + 3).findFirst();
		});
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		gc.setBackground(skin.paper());
		gc.fillRectangle(getClientArea());
		gc.setAntialias(SWT.ON);
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		relay.ifPresent(shown -> {
			lines(gc, skin, shown);
			Map<Integer, Point> places = places(shown);
			shown.steps().stream().filter(step -> places.containsKey(step.from())).forEach(step -> arc(gc, skin, places.get(step.from()), places.get(step.step())));
			shown.steps().forEach(step -> disc(gc, skin, step, places.get(step.step())));
			key.paint(gc, skin, shown.steps().stream().map(Relay.Step::emotion).toList(), EDGE, EDGE + lanes(shown).size() * LANE + EDGE / 2, getClientArea().width - 2 * EDGE);
		});
	}

	private void lines(GC gc, Skin skin, Relay shown) {
		List<Integer> lanes = lanes(shown);
		for (int lane = 0; lane < lanes.size(); lane++) {
			int rank = lanes.get(lane);
			int y = EDGE + LANE / 2 + lane * LANE;
			String name = shown.steps().stream().filter(step -> step.rank() == rank).findFirst().map(Relay.Step::circle).orElse("");
			while (name.length() > 2 && gc.textExtent(name).x > NAME - EDGE) {
				name = name.substring(0, name.length() - 2) + "…";
			}
			gc.setForeground(skin.ink());
			gc.drawText(name.isEmpty() ? "–" : name, EDGE, y - gc.textExtent("M").y / 2, true);
			gc.setForeground(skin.line());
			gc.setLineWidth(1);
			gc.drawLine(NAME, y, getClientArea().width - EDGE, y);
		}
	}

	private void arc(GC gc, Skin skin, Point from, Point to) {
		gc.setForeground(skin.quiet());
		gc.setLineWidth(1);
		Path path = new Path(getDisplay());
		path.moveTo(from.x, from.y);
		path.quadTo((from.x + to.x) / 2f, Math.min(from.y, to.y) - (from.y == to.y ? LANE / 2f : 0), to.x, to.y);
		gc.drawPath(path);
		path.dispose();
	}

	private static void disc(GC gc, Skin skin, Relay.Step step, Point at) {
		gc.setBackground(skin.emotion(step.emotion()));
		gc.fillOval(at.x - DISC - 3, at.y - DISC - 3, 2 * DISC + 6, 2 * DISC + 6);
		gc.setBackground(skin.paper());
		gc.fillOval(at.x - DISC, at.y - DISC, 2 * DISC, 2 * DISC);
		gc.setBackground(step.rank() < 0 ? skin.quiet() : skin.community(step.rank()));
		gc.fillOval(at.x - DISC + 2, at.y - DISC + 2, 2 * DISC - 4, 2 * DISC - 4);
	}
}
