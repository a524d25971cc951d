package io.murmure.workbench.communities;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.communities.internal.Network;
import io.murmure.workbench.communities.internal.NetworkCanvas;
import io.murmure.workbench.communities.internal.NetworkLayout;

/** One circle and its neighbours as a network; all circles while none is in Focus. */
public final class GraphView extends StudyView {

	private final Texts texts = Texts.of(GraphView.class);
	private NetworkCanvas canvas;
	private Link what;
	private boolean ofCircles;

	private record Placed(Network network, double[][] places) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		what = Page.link(content, "", () -> focus(focus().onCommunities(Set.of()).onAuthors(Set.of())));
		what.setData("id", "network.what");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 8).hint(80, SWT.DEFAULT).applyTo(what);
		canvas = new NetworkCanvas(content, this::pick);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		return content;
	}

	private void pick(Network.Node node) {
		if (ofCircles) {
			focus(focus().onCommunities(Set.of(node.id())));
			return;
		}
		Set<Long> authors = new HashSet<>(focus().authors());
		if (!authors.remove(node.id())) {
			authors = new HashSet<>(Set.of(node.id()));
		}
		focus(focus().onAuthors(authors));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !before.communities().equals(after.communities()) || !before.span().equals(after.span()) || !before.authors().equals(after.authors());
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		ask(answers -> {
			Network network = Network.read(answers, focus);
			return new Placed(network, NetworkLayout.place(network));
		}, placed -> show(placed, focus));
	}

	private void show(Placed placed, Focus focus) {
		Network network = placed.network();
		if (network.nodes().isEmpty()) {
			EmptyPanel panel = showEmpty(Icons.CIRCLES, texts.get("circles.notYet"), texts.get("graph.purpose"));
			panel.button("analyse", Texts.of(StudyView.class).get("empty.analyse"), () -> command("io.murmure.workbench.analyse"));
			panel.getParent().layout(true, true);
			return;
		}
		ofCircles = network.circle().isEmpty();
		long inside = network.nodes().stream().filter(Network.Node::inside).count();
		String hidden = network.hidden() == 0 ? "" : texts.get("graph.hidden", network.hidden());
		what.setText(network.circle().map(circle -> texts.get("graph.circle", circle.name(), inside, network.nodes().size() - inside, hidden))
				.orElseGet(() -> texts.get("graph.all", network.nodes().size(), hidden)));
		what.getParent().layout();
		canvas.show(network, placed.places(), focus.authors());
	}

	@Override
	protected boolean offersStart() {
		return true;
	}

	@Override
	protected String purpose() {
		return texts.get("graph.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.CIRCLE;
	}
}
