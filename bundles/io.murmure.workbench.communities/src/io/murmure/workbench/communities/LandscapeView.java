package io.murmure.workbench.communities;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PartInitException;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.core.table.Tables;
import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.Ties;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.landscape.Landscape;
import io.murmure.workbench.communities.internal.landscape.LandscapeColours;
import io.murmure.workbench.communities.internal.landscape.LandscapePanel;
import io.murmure.workbench.communities.internal.landscape.LayoutJob;
import io.murmure.workbench.communities.internal.landscape.SavedPlaces;

/** The whole network: every circle a shape, everybody a disc. A click puts a circle in Focus, a double click opens it. */
public final class LandscapeView extends StudyView {

	private final Texts texts = Texts.of(LandscapeView.class);
	private Composite content;
	private Composite stack;
	private Label what;
	private TwinTable twin;
	private ToolItem byMood;
	private ToolItem asTable;
	private Optional<LandscapePanel> panel = Optional.empty();
	private Optional<LayoutJob> layout = Optional.empty();
	private Optional<LayoutJob.Stage> stage = Optional.empty();
	private volatile Optional<Known> known = Optional.empty();
	private Seen seen;
	private boolean own;

	/** The network of one state of one study. */
	private record Known(Study study, long interactions, long communities, LandscapePanel.Prepared prepared) {

		boolean still(Study now) {
			return now == study && now.tableVersion(Tables.INTERACTIONS) == interactions && now.tableVersion(Tables.COMMUNITIES) == communities;
		}
	}

	private record Seen(Known known, Optional<Places> saved, BitSet active, Focus focus) {
	}

	@Override
	protected Control createContent(Composite parent) {
		content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(content);
		what = Page.caption(content, "");
		what.setData("id", "landscape.what");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(what);
		search();
		tools();
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(stack);
		twin = new TwinTable(stack, "landscape.table", row -> focus(focus().onAuthors(Set.of((Long) row))));
		return content;
	}

	private void search() {
		Text search = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("landscape.search"));
		search.setData("id", "landscape.search");
		GridDataFactory.fillDefaults().hint(170, SWT.DEFAULT).indent(0, 4).applyTo(search);
		search.addListener(SWT.DefaultSelection, event -> panel.ifPresent(shown -> {
			if (!search.getText().isBlank()) {
				shown.find(search.getText().strip(), found -> found.ifPresent(v -> focus(focus().onAuthors(Set.of(shown.landscape().people()[v])))));
			}
		}));
	}

	private void tools() {
		Tools tools = new Tools(content, "landscape.tools");
		tools.push("fit", Icons.FIT, texts.get("landscape.fit"), () -> panel.ifPresent(shown -> shown.canvas().fit()));
		byMood = tools.toggle("mood", Icons.PROFILE, texts.get("landscape.byMood"), on -> recolour());
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		tools.push("layout", Icons.LAYOUT, texts.get("landscape.again"), () -> {
			if (seen != null) {
				layOut(seen.known().prepared().landscape());
			}
		});
		tools.push("save", Icons.SAVE, texts.get("landscape.save"), this::save);
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		Study study = session().study().orElseThrow();
		ask(answers -> {
			Known network = known.filter(last -> last.still(study)).orElseGet(() -> new Known(study, study.tableVersion(Tables.INTERACTIONS),
					study.tableVersion(Tables.COMMUNITIES), LandscapePanel.Prepared.of(Landscape.read(answers))));
			Landscape landscape = network.prepared().landscape();
			boolean fresh = known.filter(last -> last == network).isEmpty();
			return new Seen(network, fresh ? SavedPlaces.read(study, landscape) : Optional.empty(), active(answers, landscape, focus), focus);
		}, this::show);
	}

	/** Who said something of what is in Focus; who is in the circles in Focus is coloured with them. */
	private static BitSet active(Answers answers, Landscape landscape, Focus focus) {
		FocusCondition condition = FocusCondition.of(focus.onCommunities(Set.of()));
		if (condition.sql().equals("true")) {
			return LandscapePanel.all(landscape);
		}
		Function<Long, Integer> finder = landscape.finder();
		BitSet active = new BitSet();
		Arrays.stream(answers.numbers("select distinct author_id from posts where " + condition.sql(), condition.arguments().toArray()))
				.map(finder::apply).filter(v -> v >= 0).forEach(v -> active.set((int) v));
		return active;
	}

	private void show(Seen next) {
		Landscape landscape = next.known().prepared().landscape();
		Focus before = seen == null ? Focus.ALL : seen.focus();
		seen = next;
		if (landscape.size() == 0) {
			EmptyPanel empty = showEmpty(Icons.LANDSCAPE, texts.get("landscape.none"), texts.get("landscape.purpose"));
			if (!StudySession.isBeingWritten()) {
				empty.button("analyse", Texts.of(StudyView.class).get("empty.analyse"), () -> command("io.murmure.workbench.analyse"));
				empty.getParent().layout(true, true);
			}
			return;
		}
		if (known.filter(last -> last == next.known()).isEmpty()) {
			known = Optional.of(next.known());
			open(next);
		} else {
			recolour();
			if (!own && !before.communities().equals(next.focus().communities()) && next.focus().communities().size() == 1) {
				landscape.circles().stream().filter(circle -> next.focus().communities().contains(circle.id())).findFirst()
						.ifPresent(circle -> panel.ifPresent(shown -> shown.zoom(circle.rank())));
			}
		}
		own = false;
		tell();
	}

	private void open(Seen next) {
		panel.ifPresent(Composite::dispose);
		stage = Optional.empty();
		Landscape landscape = next.known().prepared().landscape();
		panel = Optional.of(new LandscapePanel(stack, next.known().prepared(), reader(landscape)));
		fillTable(landscape);
		top();
		if (next.saved().isPresent()) {
			stop();
			show(LayoutJob.Stage.of(landscape, next.saved().get(), 1));
		} else {
			layOut(landscape);
		}
	}

	private void layOut(Landscape landscape) {
		stop();
		LandscapePanel into = panel.orElseThrow();
		LayoutJob job = new LayoutJob(texts.get("landscape.layout"), landscape, reached -> into.getDisplay().asyncExec(() -> {
			if (panel.filter(shown -> shown == into).isPresent() && !into.isDisposed()) {
				show(reached);
			}
		}));
		layout = Optional.of(job);
		job.schedule();
	}

	private void stop() {
		layout.ifPresent(Job::cancel);
		layout = Optional.empty();
	}

	private void show(LayoutJob.Stage reached) {
		boolean first = stage.isEmpty();
		stage = Optional.of(reached);
		panel.orElseThrow().show(reached, colours());
		if (first) {
			recolour();
		}
		tell();
	}

	private LandscapeColours colours() {
		return new LandscapeColours(seen.known().prepared().landscape(), skin(), byMood.getSelection(), seen.focus().communities(), seen.active());
	}

	private void recolour() {
		if (seen != null && stage.isPresent()) {
			panel.ifPresent(shown -> shown.colour(colours(), seen.focus().authors()));
		}
	}

	private void tell() {
		Landscape landscape = seen.known().prepared().landscape();
		String hidden = landscape.hidden() == 0 ? "" : texts.get("landscape.hidden", formats().number(landscape.hidden()));
		String settling = stage.filter(reached -> reached.progress() < 1).map(reached -> texts.get("landscape.settling", formats().percent(reached.progress()))).orElse("");
		what.setText(texts.get("landscape.what", formats().number(landscape.size()), formats().number(landscape.circles().size()),
				formats().number(landscape.source().length)) + hidden + settling);
	}

	private LandscapePanel.Reader reader(Landscape landscape) {
		return new LandscapePanel.Reader() {
			@Override
			public void circle(int rank) {
				own = true;
				focus(focus().onCommunities(Set.of(landscape.circles().get(rank).id())).onAuthors(Set.of()));
			}

			@Override
			public void person(int number) {
				focus(focus().onAuthors(Set.of(landscape.people()[number])));
			}

			@Override
			public void open(int rank) {
				circle(rank);
				try {
					getSite().getPage().showView("io.murmure.workbench.communities.graph");
				} catch (PartInitException missing) {
					throw new IllegalStateException(missing);
				}
			}

			@Override
			public void people(int[] numbers) {
				focus(focus().onCommunities(Set.of()).onAuthors(Arrays.stream(numbers).mapToObj(v -> landscape.people()[v]).collect(Collectors.toSet())));
			}

			@Override
			public void nothing() {
				focus(focus().onCommunities(Set.of()).onAuthors(Set.of()));
			}
		};
	}

	private void fillTable(Landscape landscape) {
		int[] ties = new int[landscape.size()];
		IntStream.concat(Arrays.stream(landscape.source()), Arrays.stream(landscape.target())).forEach(v -> ties[v]++);
		List<TwinTable.Row> rows = IntStream.range(0, landscape.size()).mapToObj(v -> {
			String circle = landscape.community()[v] == Ties.NONE ? "" : landscape.circles().get(landscape.community()[v]).name();
			return new TwinTable.Row(landscape.people()[v], List.of(landscape.names()[v], circle, formats().number(ties[v])),
					List.of(landscape.names()[v], circle, ties[v]));
		}).toList();
		twin.show(List.of(texts.get("landscape.person"), texts.get("circles.name"), texts.get("landscape.ties")), rows);
	}

	private void top() {
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : panel.map(Control.class::cast).orElse(twin);
		stack.layout(true, true);
	}

	private void save() {
		if (seen == null || stage.isEmpty()) {
			return;
		}
		Study study = seen.known().study();
		Landscape landscape = seen.known().prepared().landscape();
		Places places = stage.get().places();
		ICoreRunnable saving = monitor -> SavedPlaces.save(study, landscape, places);
		Job job = Job.create(texts.get("landscape.save"), saving);
		job.setRule(StudySession.WRITING);
		job.schedule();
	}

	@Override
	protected void restyle() {
		recolour();
	}

	@Override
	public void dispose() {
		stop();
		super.dispose();
	}

	@Override
	protected String purpose() {
		return texts.get("landscape.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.LANDSCAPE;
	}
}
