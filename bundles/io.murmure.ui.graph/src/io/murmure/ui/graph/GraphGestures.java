package io.murmure.ui.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Mouse and keyboard: click selects, with control or shift more than one, drag moves, arrows go to the node that lies that way, enter opens, + and - zoom. */
final class GraphGestures {

	private static final int STILL = 4;
	private static final double ZOOM = 1.2;

	private final GraphViewer viewer;
	private final Graph graph;
	private Optional<GraphItem> pressed = Optional.empty();
	private Point from = new Point(0, 0);
	private double[] start = {};
	private boolean dragged;

	GraphGestures(GraphViewer viewer) {
		this.viewer = viewer;
		graph = viewer.getGraphControl();
		graph.addListener(SWT.MouseDown, this::press);
		graph.addListener(SWT.MouseMove, this::drag);
		graph.addListener(SWT.MouseUp, this::release);
		graph.addListener(SWT.MouseDoubleClick, event -> graph.at(event.x, event.y).ifPresent(viewer::open));
		graph.addListener(SWT.KeyDown, this::key);
	}

	private void press(Event event) {
		graph.setFocus();
		pressed = event.button == 1 ? graph.at(event.x, event.y) : Optional.empty();
		from = new Point(event.x, event.y);
		dragged = false;
		node().ifPresent(node -> start = node.getPlace());
	}

	/** The node that is pressed. */
	private Optional<GraphNode> node() {
		return pressed.filter(GraphNode.class::isInstance).map(GraphNode.class::cast);
	}

	private void drag(Event event) {
		node().ifPresent(node -> {
			dragged |= Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > STILL;
			if (dragged) {
				node.place(graph.placeAt(event.x, event.y));
				graph.arrange();
			}
		});
	}

	private void release(Event event) {
		if (event.button != 1) {
			return;
		}
		if (dragged) {
			node().ifPresent(node -> viewer.moved(node, start));
		} else {
			pick(pressed.map(GraphItem::getData), (event.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0);
		}
		pressed = Optional.empty();
	}

	private void pick(Optional<Object> element, boolean more) {
		List<Object> selected = more ? new ArrayList<>(viewer.getSelectionFromWidget()) : new ArrayList<>();
		element.ifPresent(one -> {
			if (!selected.remove(one)) {
				selected.add(one);
			}
		});
		viewer.select(selected);
	}

	private void key(Event event) {
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> go(-1, 0);
			case SWT.ARROW_RIGHT -> go(1, 0);
			case SWT.ARROW_UP -> go(0, -1);
			case SWT.ARROW_DOWN -> go(0, 1);
			case SWT.CR, SWT.KEYPAD_CR -> current().ifPresent(viewer::open);
			case SWT.ESC -> viewer.select(List.of());
			case '+', '=', SWT.KEYPAD_ADD -> graph.zoomBy(ZOOM);
			case '-', SWT.KEYPAD_SUBTRACT -> graph.zoomBy(1 / ZOOM);
			case '0', SWT.KEYPAD_0 -> graph.fit();
			case 'z' -> {
				if ((event.stateMask & SWT.MOD1) != 0) {
					viewer.undo();
				}
			}
			case 'y' -> {
				if ((event.stateMask & SWT.MOD1) != 0) {
					viewer.redo();
				}
			}
			default -> {
				// not ours
			}
		}
	}

	private Optional<GraphNode> current() {
		return viewer.getSelectionFromWidget().stream().findFirst().flatMap(graph::node);
	}

	/** To the nearest node that lies more this way than across. */
	private void go(int x, int y) {
		Optional<GraphNode> here = current();
		if (here.isEmpty()) {
			graph.getNodes().stream().findFirst().ifPresent(node -> viewer.select(List.of(node.getData())));
			return;
		}
		double[] at = graph.getMiddle(here.get());
		graph.getNodes().stream().filter(node -> node != here.get()).filter(node -> along(node, at, x, y) > across(node, at, x, y))
				.min(Comparator.comparingDouble(node -> along(node, at, x, y) + 2 * across(node, at, x, y))).ifPresent(node -> {
					viewer.select(List.of(node.getData()));
					graph.scrollTo(node);
				});
	}

	private double along(GraphNode node, double[] at, int x, int y) {
		double[] there = graph.getMiddle(node);
		return (there[0] - at[0]) * x + (there[1] - at[1]) * y;
	}

	private double across(GraphNode node, double[] at, int x, int y) {
		double[] there = graph.getMiddle(node);
		return Math.abs((there[0] - at[0]) * y) + Math.abs((there[1] - at[1]) * x);
	}
}
