package io.murmure.workbench.findings.internal.topics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import io.murmure.core.privacy.Disclosure;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Texts;
import io.murmure.workbench.findings.internal.FindingTexts;

/**
 * The map of topics: a click picks a topic or a family, with control several; a double click or Enter brings a family close; arrows go to the next topic; drag, wheel, + and - move about, 0 shows everything, Escape lets go.
 */
public final class TopicCanvas extends Canvas {

	private static final double WHEEL = 1.25;
	private static final int STILL = 4;
	/** A topic off the line of an arrow counts as so many times farther. */
	private static final double ASIDE = 2;

	private final Texts texts = FindingTexts.texts();
	private final Consumer<Set<Long>> picks;
	private Optional<Shown> shown = Optional.empty();
	private Optional<Viewport> view = Optional.empty();
	private Set<Long> picked = Set.of();
	private boolean moved = true;
	private Point pressed;
	private Point last;
	private boolean dragged;

	/** A map as it is drawn. */
	private record Shown(TopicMap map, TopicLayout layout, TopicSketch sketch, TopicTips tips) {
	}

	/** @param picks told the ids of the topics that the reader picks, none when she lets go */
	public TopicCanvas(Composite parent, Consumer<Set<Long>> picks) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.picks = picks;
		setData("id", "topicMap");
		addListener(SWT.Paint, event -> picture(event).ifPresent(picture -> TopicPainter.paint(event.gc, picture)));
		addListener(SWT.Resize, event -> resize());
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.MouseMove, this::move);
		addListener(SWT.MouseUp, this::release);
		addListener(SWT.MouseExit, event -> setToolTipText(null));
		addListener(SWT.MouseDoubleClick, event -> zoomTo(event.x, event.y));
		addListener(SWT.MouseVerticalWheel, event -> zoom(event.count > 0 ? WHEEL : 1 / WHEEL, event.x, event.y));
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = texts.get("topics.name", shown.map(one -> one.map().topics().size()).orElse(0));
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = shown.flatMap(one -> picked.stream().sorted().findFirst().flatMap(one.map()::topic).map(topic -> one.tips().of(one.map(), topic))).orElse("");
			}
		});
	}

	/** Shows a map; where it has the same topics as before, what is in sight stays. */
	public void show(TopicMap map, TopicLayout layout, TopicColours colours, Disclosure rule) {
		boolean same = shown.filter(before -> before.layout().equals(layout)).isPresent();
		TopicTips tips = new TopicTips(colours.formats(), rule);
		shown = Optional.of(new Shown(map, layout, new TopicSketch(map, layout, colours, tips, rule), tips));
		if (!same) {
			fit();
		}
		redraw();
	}

	/** Marks topics. */
	public void pickOut(Set<Long> topics) {
		picked = Set.copyOf(topics);
		redraw();
		getAccessible().selectionChanged();
	}

	/** Brings everything in sight, and keeps it there. */
	public void fit() {
		Rectangle area = getClientArea();
		if (area.width > 1 && area.height > TopicSketch.KEY + 1) {
			moved = false;
			shown.ifPresent(one -> view = Optional.of(TopicSketch.fit(one.layout(), area.width, area.height)));
			redraw();
		}
	}

	/** The middle of a topic, in pixels of this canvas, where it is in sight. */
	public Optional<Point> middle(long topic) {
		return shown.flatMap(one -> one.layout().disc(topic)).flatMap(disc -> view.map(now -> new Point((int) Math.round(now.toScreenX(disc.x())), (int) Math.round(now.toScreenY(disc.y())))));
	}

	private Optional<TopicPicture> picture(Event event) {
		if (shown.isPresent() && view.isEmpty()) {
			fit();
		}
		return shown.flatMap(one -> view.map(now -> one.sketch().draw(event.gc, now, picked, false)));
	}

	private void resize() {
		Rectangle area = getClientArea();
		if (moved && view.isPresent() && area.width > 1 && area.height > TopicSketch.KEY + 1) {
			view = view.map(now -> now.sized(area.width, area.height - TopicSketch.KEY));
		} else {
			fit();
		}
	}

	private Optional<TopicLayout.Disc> disc(int x, int y) {
		return shown.flatMap(one -> view.flatMap(now -> one.layout().discAt(now.toPlaneX(x), now.toPlaneY(y))));
	}

	private Optional<TopicLayout.Ground> ground(int x, int y) {
		return shown.flatMap(one -> view.flatMap(now -> one.layout().groundAt(now.toPlaneX(x), now.toPlaneY(y))));
	}

	private void press(Event event) {
		setFocus();
		if (event.button == 1) {
			pressed = new Point(event.x, event.y);
			last = pressed;
			dragged = false;
		}
	}

	private void move(Event event) {
		if (pressed == null) {
			explain(event.x, event.y);
			return;
		}
		dragged |= Math.abs(event.x - pressed.x) + Math.abs(event.y - pressed.y) > STILL;
		if (dragged) {
			Point from = last;
			look(view.map(now -> now.panned(event.x - from.x, event.y - from.y)));
			last = new Point(event.x, event.y);
		}
	}

	private void release(Event event) {
		if (pressed != null && !dragged) {
			pick(event);
		}
		pressed = null;
	}

	private void pick(Event event) {
		Set<Long> hit = disc(event.x, event.y).map(disc -> Set.of(disc.topic().id())).or(() -> ground(event.x, event.y).map(ground -> Set.copyOf(ground.family().topics()))).orElse(Set.of());
		if ((event.stateMask & SWT.MOD1) == 0) {
			picks.accept(hit);
			return;
		}
		Set<Long> next = new HashSet<>(picked);
		hit.forEach(topic -> {
			if (!next.remove(topic)) {
				next.add(topic);
			}
		});
		picks.accept(next);
	}

	private void explain(int x, int y) {
		String told = shown.flatMap(one -> disc(x, y).map(disc -> one.tips().of(one.map(), disc.topic())).or(() -> ground(x, y).map(ground -> one.tips().of(ground.family())))).orElse(null);
		if (!Objects.equals(told, getToolTipText())) {
			setToolTipText(told);
		}
	}

	private void zoom(double factor, double x, double y) {
		look(view.map(now -> now.zoomed(factor, x, y)));
	}

	private void zoomTo(int x, int y) {
		ground(x, y).ifPresentOrElse(this::zoomTo, this::fit);
	}

	private void zoomTo(TopicLayout.Ground ground) {
		look(view.map(now -> Viewport.around(ground.x() - ground.radius(), ground.y() - ground.radius(), ground.x() + ground.radius(), ground.y() + ground.radius(), now.width(), now.height())));
	}

	private void look(Optional<Viewport> next) {
		moved = true;
		view = next;
		redraw();
	}

	private void key(Event event) {
		Point size = getSize();
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> step(-1, 0);
			case SWT.ARROW_RIGHT -> step(1, 0);
			case SWT.ARROW_UP -> step(0, -1);
			case SWT.ARROW_DOWN -> step(0, 1);
			case '+', '=', SWT.KEYPAD_ADD -> zoom(WHEEL, size.x / 2.0, size.y / 2.0);
			case '-', SWT.KEYPAD_SUBTRACT -> zoom(1 / WHEEL, size.x / 2.0, size.y / 2.0);
			case '0', SWT.KEYPAD_0, SWT.HOME -> fit();
			case SWT.CR, SWT.KEYPAD_CR -> current().flatMap(disc -> shown.flatMap(one -> one.layout().groundAt(disc.x(), disc.y()))).ifPresent(this::zoomTo);
			case SWT.ESC -> picks.accept(Set.of());
			default -> {
				// not ours
			}
		}
	}

	private Optional<TopicLayout.Disc> current() {
		return shown.flatMap(one -> picked.stream().sorted().findFirst().flatMap(one.layout()::disc));
	}

	/** To the nearest topic in a direction; to the largest one where none is picked. */
	private void step(int dx, int dy) {
		shown.filter(one -> !one.layout().discs().isEmpty()).ifPresent(one -> {
			Optional<TopicLayout.Disc> from = current();
			Optional<TopicLayout.Disc> next = from.isEmpty() ? one.layout().discs().stream().max(Comparator.comparingDouble(TopicLayout.Disc::radius))
					: one.layout().discs().stream().filter(disc -> ahead(from.get(), disc, dx, dy) > 0)
							.min(Comparator.comparingDouble(disc -> ahead(from.get(), disc, dx, dy) + ASIDE * aside(from.get(), disc, dx)));
			next.ifPresent(disc -> {
				picks.accept(Set.of(disc.topic().id()));
				bringInSight(disc);
			});
		});
	}

	private static double ahead(TopicLayout.Disc from, TopicLayout.Disc to, int dx, int dy) {
		return (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
	}

	private static double aside(TopicLayout.Disc from, TopicLayout.Disc to, int dx) {
		return Math.abs(dx == 0 ? to.x() - from.x() : to.y() - from.y());
	}

	private void bringInSight(TopicLayout.Disc disc) {
		view.ifPresent(now -> {
			double x = now.toScreenX(disc.x());
			double y = now.toScreenY(disc.y());
			if (x < 0 || y < 0 || x > now.width() || y > now.height()) {
				look(Optional.of(now.panned(now.width() / 2.0 - x, now.height() / 2.0 - y)));
			}
		});
	}
}
