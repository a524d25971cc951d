package io.murmure.workbench.communities;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.Search;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.GraphLayout;
import io.murmure.ui.graph.GraphLegend;
import io.murmure.ui.graph.GraphViewer;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Circle;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TopRow;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.circle.CircleCaption;
import io.murmure.workbench.communities.internal.circle.CircleContent;
import io.murmure.workbench.communities.internal.circle.CircleExport;
import io.murmure.workbench.communities.internal.circle.CircleFilter;
import io.murmure.workbench.communities.internal.circle.CircleMarks;
import io.murmure.workbench.communities.internal.circle.CircleMenus;
import io.murmure.workbench.communities.internal.circle.CircleRows;
import io.murmure.workbench.communities.internal.circle.CircleStyle;
import io.murmure.workbench.communities.internal.circle.ExportDialog;
import io.murmure.workbench.communities.internal.circle.Network;
import io.murmure.workbench.communities.internal.circle.NetworkReader;
import io.murmure.workbench.communities.internal.circle.SavedCircle;

/** One circle and its neighbours as a network; all circles while none is in Focus. */
public final class GraphView extends StudyView {

	private static final int SEARCH = 90;

	private final Texts texts = CommunityTexts.texts();
	private TopRow head;
	private Composite stack;
	private GraphViewer viewer;
	private TwinTable twin;
	private Link what;
	private GraphLegend legend;
	private ToolItem byMood;
	private ToolItem asTable;
	private GraphLayout layout = GraphLayout.SPRING;
	private CircleFilter filter = CircleFilter.ALL;
	private Optional<Network> shown = Optional.empty();
	private Set<Long> around = Set.of();
	private String missed = "";
	private boolean following;

	private record Answer(Network network, Map<Network.Key, double[]> saved) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		head = Page.wide(new TopRow(content, SEARCH));
		what = Page.link(head, "", () -> focus(focus().onCommunities(Set.of()).onAuthors(Set.of())));
		what.setData("id", "network.what");
		Text search = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("graph.search"));
		search.setData("id", "network.search");
		search.addListener(SWT.DefaultSelection, event -> find(search.getText().strip()));
		tools();
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		viewer = new GraphViewer(stack, SWT.NONE);
		viewer.getGraphControl().setData("id", "network");
		viewer.setContentProvider(new CircleContent());
		viewer.addSelectionChangedListener(event -> picked(event.getStructuredSelection()));
		viewer.addOpenListener(event -> open(((IStructuredSelection) event.getSelection()).getFirstElement()));
		twin = new TwinTable(stack, "network.table", row -> viewer.setSelection(new StructuredSelection(row), true)).named();
		CircleRows.explain(twin);
		legend = new GraphLegend(content);
		legend.setData("id", "network.legend");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).applyTo(legend);
		top();
		return content;
	}

	private void tools() {
		Tools tools = new Tools(head, "network.tools");
		CircleMenus menus = new CircleMenus();
		tools.menu("layout", Icons.LAYOUT, texts.get("graph.layout"), menu -> menus.layouts(menu, layout, this::layOut));
		tools.menu("filter", Icons.FILTER, texts.get("graph.filter"), menu -> menus.filters(menu, () -> filter, this::filter));
		byMood = tools.toggle("mood", Icons.PROFILE, texts.get("landscape.byMood"), on -> restyle());
		tools.toggle("legend", Icons.LEGEND, texts.get("graph.legend"), this::explain).setSelection(true);
		tools.push("undo", Icons.UNDO, texts.get("graph.undo"), viewerWork(GraphViewer::undo));
		tools.push("redo", Icons.REDO, texts.get("graph.redo"), viewerWork(GraphViewer::redo));
		tools.push("fit", Icons.FIT, texts.get("landscape.fit"), viewerWork(one -> one.getGraphControl().fit()));
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		tools.push("save", Icons.SAVE, texts.get("landscape.save"), this::save);
		tools.push("export", Icons.EXPORT, texts.get("graph.export"), this::export);
	}

	private void layOut(GraphLayout next) {
		layout = next;
		viewer.setLayout(layout::algorithm, true);
	}

	private Runnable viewerWork(Consumer<GraphViewer> work) {
		return () -> work.accept(viewer);
	}

	private void filter(CircleFilter next) {
		filter = next;
		if (session().study().isPresent()) {
			refresh();
		}
	}

	private void picked(IStructuredSelection selection) {
		if (following) {
			return;
		}
		if (shown.filter(network -> network.circle().isEmpty()).isPresent()) {
			if (selection.getFirstElement() instanceof CircleContent.Element circle) {
				focus(focus().onCommunities(Set.of(circle.node().key().id())));
			}
			return;
		}
		Set<Network.Node> nodes = new HashSet<>();
		selection.forEach(element -> nodes.addAll(CircleContent.nodes(element)));
		Set<Network.Node> people = nodes.stream().filter(node -> !node.key().group()).collect(Collectors.toSet());
		boolean outsiders = people.stream().anyMatch(node -> !node.inside());
		// no post is of a circle and of somebody outside it
		focus(focus().onCommunities(outsiders ? Set.of() : around).onAuthors(people.stream().map(node -> node.key().id()).collect(Collectors.toSet())));
	}

	/** A circle beside the one that is shown is opened into its people, and these are taken together again. */
	private void open(Object element) {
		if (element instanceof CircleContent.Element entity && !entity.node().inside() && entity.node().rank() != Network.NO_RANK) {
			filter(filter.turned(entity.node().home().id()));
		}
	}

	/** The circles whose network is shown: those in Focus, also while it is on somebody beside them. */
	private Set<Long> around(Focus focus) {
		boolean seen = !focus.authors().isEmpty() && shown.filter(network -> network.people().containsAll(focus.authors())).isPresent();
		return focus.communities().isEmpty() && seen ? around : focus.communities();
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		if (!around(after).equals(around)) {
			filter = filter.expanded(Set.of());
			return true;
		}
		if (!before.authors().equals(after.authors())) {
			select(after);
		}
		return !before.span().equals(after.span()) || !before.emotions().equals(after.emotions()) || !before.topics().equals(after.topics());
	}

	@Override
	protected void refresh() {
		around = around(focus());
		Focus focus = focus().onCommunities(around);
		CircleFilter filtered = filter;
		Study study = session().study().orElseThrow();
		ask(answers -> {
			Network network = NetworkReader.read(answers, focus, filtered);
			return new Answer(network, SavedCircle.read(study, network.circle().map(Circle::id).orElse(0L)));
		}, this::show);
	}

	private void show(Answer answer) {
		Network network = answer.network();
		if (network.nodes().isEmpty()) {
			showUnfilled(texts.get("circles.notYet"), false);
			return;
		}
		boolean same = shown.filter(before -> before.circle().map(Circle::id).equals(network.circle().map(Circle::id))).isPresent();
		shown = Optional.of(network);
		missed = same ? missed : "";
		caption();
		following = true;
		viewer.setLabelProvider(style(network));
		viewer.setInput(network);
		following = false;
		if (!same) {
			place(answer.saved());
		}
		select(focus());
		CircleRows.show(twin, network, formats());
		legend.show(CircleMarks.legend(network));
		legend.getParent().layout(true, true);
	}

	/** Shows what shapes and dashes mean, or not. */
	private void explain(boolean on) {
		((GridData) legend.getLayoutData()).exclude = !on;
		legend.setVisible(on);
		legend.getParent().layout(true, true);
	}

	private void caption() {
		shown.ifPresent(network -> {
			what.setText(new CircleCaption().of(network, filter, missed));
			head.fit();
		});
	}

	private void place(Map<Network.Key, double[]> saved) {
		Map<Object, double[]> places = new HashMap<>();
		viewer.getPlaces().keySet().forEach(element -> Optional.ofNullable(saved.get(((CircleContent.Element) element).node().key())).ifPresent(at -> places.put(element, at)));
		if (places.size() == viewer.getPlaces().size()) {
			viewer.setPlaces(places);
			viewer.forgetMoves();
		} else {
			viewer.layOut().thenRun(viewer::forgetMoves);
		}
	}

	private CircleStyle style(Network network) {
		return new CircleStyle(network, skin(), byMood.getSelection(), network.circle().isPresent());
	}

	private void select(Focus focus) {
		List<Object> chosen = Stream.concat(Arrays.stream(viewer.getNodeElements()), viewer.getStructuredSelection().stream().filter(Network.Tie.class::isInstance))
				.filter(element -> CircleContent.nodes(element).stream().allMatch(node -> !node.key().group() && focus.authors().contains(node.key().id()))).toList();
		following = true;
		viewer.setSelection(new StructuredSelection(chosen));
		following = false;
	}

	private void find(String words) {
		Optional<Object> found = viewer.getPlaces().keySet().stream().filter(element -> Search.finds(words, ((CircleContent.Element) element).node().name())).findFirst();
		missed = found.isEmpty() ? words : "";
		caption();
		found.ifPresent(element -> viewer.setSelection(new StructuredSelection(element), true));
	}

	private void top() {
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : viewer.getControl();
		stack.layout(true, true);
	}

	@Override
	protected void restyle() {
		shown.ifPresent(network -> {
			following = true;
			viewer.setLabelProvider(style(network));
			viewer.refresh();
			following = false;
			legend.show(legend.shown());
		});
	}

	private void save() {
		if (shown.isEmpty() || session().study().isEmpty()) {
			return;
		}
		Study study = session().study().get();
		long circle = shown.get().circle().map(Circle::id).orElse(0L);
		Map<Network.Key, double[]> places = new HashMap<>();
		viewer.getPlaces().forEach((element, at) -> places.put(((CircleContent.Element) element).node().key(), at));
		ICoreRunnable saving = monitor -> SavedCircle.save(study, circle, places);
		Job job = Job.create(texts.get("landscape.save"), saving);
		job.setRule(StudySession.WRITING);
		job.schedule();
	}

	private void export() {
		shown.ifPresent(network -> {
			Study study = session().study().orElseThrow();
			ask(answers -> CircleExport.refusal(study, network), refusal -> new ExportDialog(getSite().getShell()).open(viewer, network, CircleExport.rule(study), refusal));
		});
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
