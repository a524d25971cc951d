package io.murmure.workbench.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.murmure.ui.graph.GraphConnection;
import io.murmure.ui.graph.GraphNode;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.graph.IGraphContentProvider;
import io.murmure.ui.graph.IGraphEntityContentProvider;
import io.murmure.ui.graph.IGraphEntityRelationshipContentProvider;

/** A viewer as who knows Zest fills it: two lines of a tram, Gare - Canal - Port and Canal - Halles. */
abstract class TramGraph {

	static final Ride GARE_CANAL = new Ride("Gare", "Canal");
	static final Ride CANAL_PORT = new Ride("Canal", "Port");
	static final Ride CANAL_HALLES = new Ride("Canal", "Halles");
	static final List<Ride> RIDES = List.of(GARE_CANAL, CANAL_PORT, CANAL_HALLES);

	Shell shell;
	GraphViewer viewer;

	record Ride(String from, String to) {
	}

	/** As most label providers of graphs are: ties have no text. */
	static class Names extends LabelProvider {

		@Override
		public String getText(Object element) {
			return element instanceof String name ? name : "";
		}
	}

	static final class ByRides implements IGraphContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object getSource(Object ride) {
			return ((Ride) ride).from();
		}

		@Override
		public Object getDestination(Object ride) {
			return ((Ride) ride).to();
		}
	}

	static final class ByStops implements IGraphEntityContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return stops(input);
		}

		@Override
		public Object[] getConnectedTo(Object stop) {
			Object[] next = RIDES.stream().filter(ride -> ride.from().equals(stop)).map(Ride::to).toArray();
			return next.length == 0 ? null : next;
		}
	}

	static final class ByBoth implements IGraphEntityRelationshipContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return stops(input);
		}

		@Override
		public Object[] getRelationships(Object source, Object destination) {
			Object[] rides = RIDES.stream().filter(ride -> ride.from().equals(source) && ride.to().equals(destination)).toArray();
			return rides.length == 0 ? null : rides;
		}
	}

	static Object[] stops(Object input) {
		return ((List<?>) input).stream().flatMap(ride -> Stream.of(((Ride) ride).from(), ((Ride) ride).to())).distinct().toArray();
	}

	@BeforeEach
	void open() {
		Window.waitFor("the window is open", () -> Window.window() != null);
		Window.run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			shell.setSize(400, 300);
			viewer = new GraphViewer(shell, SWT.BORDER);
			viewer.setContentProvider(new ByRides());
			viewer.setLabelProvider(new Names());
			shell.open();
		});
	}

	@AfterEach
	void close() {
		Window.run(shell::dispose);
	}

	void fill() {
		Window.run(() -> viewer.setInput(RIDES));
		settle(Window.ui(viewer::layOut));
	}

	static void settle(CompletableFuture<Void> layout) {
		Window.waitFor("the layout is done", layout::isDone);
	}

	Set<Object> nodes() {
		return Window.ui(() -> Arrays.stream(viewer.getNodeElements()).collect(Collectors.toSet()));
	}

	List<String> ties() {
		return Window.ui(() -> viewer.getGraphControl().getConnections().stream().map(tie -> tie.getSource().getData() + "-" + tie.getDestination().getData()).sorted().toList());
	}

	GraphConnection tie(Object element) {
		return (GraphConnection) viewer.findGraphItem(element);
	}

	GraphNode node(Object element) {
		return (GraphNode) viewer.findGraphItem(element);
	}

	static ViewerFilter without(Object hidden) {
		return new ViewerFilter() {

			@Override
			public boolean select(Viewer viewer, Object parent, Object element) {
				return !hidden.equals(element);
			}
		};
	}

	void click(int x, int y, int state) {
		viewer.getGraphControl().notifyListeners(SWT.MouseDown, mouse(x, y, state));
		viewer.getGraphControl().notifyListeners(SWT.MouseUp, mouse(x, y, state));
	}

	static Event mouse(int x, int y, int state) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		event.stateMask = state;
		return event;
	}
}
