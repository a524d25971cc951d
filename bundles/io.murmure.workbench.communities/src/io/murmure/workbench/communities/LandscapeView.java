package io.murmure.workbench.communities;

import java.util.Optional;
import java.util.Set;

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
import io.murmure.core.study.Study;
import io.murmure.engine.layout.Places;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TopRow;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.TooMixedLine;
import io.murmure.workbench.communities.internal.landscape.FocusReader;
import io.murmure.workbench.communities.internal.landscape.Landscape;
import io.murmure.workbench.communities.internal.landscape.LandscapeColours;
import io.murmure.workbench.communities.internal.landscape.LandscapePanel;
import io.murmure.workbench.communities.internal.landscape.LandscapeRows;
import io.murmure.workbench.communities.internal.landscape.LandscapeState;
import io.murmure.workbench.communities.internal.landscape.LayoutJob;
import io.murmure.workbench.communities.internal.landscape.SavedPlaces;

/** The whole network: every circle a shape, everybody a disc. A click puts a circle in Focus, a double click opens it. */
public final class LandscapeView extends StudyView {

	private static final int SEARCH = 170;

	private final Texts texts = CommunityTexts.texts();
	private TopRow head;
	private TooMixedLine tooMixed;
	private Composite stack;
	private Label what;
	private TwinTable twin;
	private ToolItem byMood;
	private ToolItem asTable;
	private Optional<LandscapePanel> panel = Optional.empty();
	private Optional<LayoutJob> layout = Optional.empty();
	private Optional<LayoutJob.Stage> stage = Optional.empty();
	private volatile Optional<LandscapeState.Known> known = Optional.empty();
	private LandscapeState seen;
	private String missed = "";
	private boolean own;
	/** Whether the table has the rows of the network that is seen. */
	private boolean listed;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		head = Page.wide(new TopRow(content, SEARCH));
		what = Page.caption(head, "");
		what.setData("id", "landscape.what");
		search();
		tools();
		tooMixed = new TooMixedLine(content, "landscape.tooMixed");
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		twin = new TwinTable(stack, "landscape.table", row -> focus(focus().onAuthors(Set.of((Long) row)))).named();
		twin.explain(texts.get("landscape.ties"), texts.get("landscape.ties.help"));
		return content;
	}

	private void search() {
		Text search = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("landscape.search"));
		search.setData("id", "landscape.search");
		search.addListener(SWT.DefaultSelection, event -> panel.ifPresent(shown -> {
			if (!search.getText().isBlank()) {
				String words = search.getText().strip();
				boolean found = shown.find(words, person -> person.ifPresent(v -> focus(focus().onAuthors(Set.of(shown.landscape().people()[v])))));
				missed = found ? "" : " · " + texts.get("graph.missed", words);
				tell();
			}
		}));
	}

	private void tools() {
		Tools tools = new Tools(head, "landscape.tools");
		tools.push("fit", Icons.FIT, texts.get("landscape.fit"), () -> panel.ifPresent(LandscapePanel::fit));
		byMood = tools.toggle("mood", Icons.PROFILE, texts.get("landscape.byMood"), on -> recolour());
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		tools.push("layout", Icons.LAYOUT, texts.get("landscape.again"), () -> {
			if (seen != null) {
				layOut(seen.known().prepared());
			}
		});
		tools.push("save", Icons.SAVE, texts.get("landscape.save"), this::save);
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		Study study = session().study().orElseThrow();
		ask(answers -> LandscapeState.read(answers, study, focus, known), this::show);
	}

	private void show(LandscapeState next) {
		Landscape landscape = next.landscape();
		Focus before = seen == null ? Focus.ALL : seen.focus();
		seen = next;
		if (landscape.size() == 0) {
			showUnfilled(texts.get("landscape.none"), false);
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
			} else if (!own && before.narrows() && !next.focus().narrows()) {
				panel.ifPresent(LandscapePanel::fit);
			}
		}
		own = false;
		tooMixed.show(next.known().certainty());
		tell();
	}

	private void open(LandscapeState next) {
		panel.ifPresent(Composite::dispose);
		stage = Optional.empty();
		Landscape landscape = next.landscape();
		panel = Optional.of(new LandscapePanel(stack, next.known().prepared(), reader(landscape)));
		listed = false;
		top();
		if (next.saved().isPresent()) {
			stop();
			show(LayoutJob.Stage.of(landscape, next.saved().get(), 1));
		} else {
			layOut(next.known().prepared());
		}
	}

	private void layOut(LandscapePanel.Prepared prepared) {
		stop();
		LandscapePanel into = panel.orElseThrow();
		LayoutJob job = new LayoutJob(texts.get("landscape.layout"), prepared, reached -> into.getDisplay().asyncExec(() -> {
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
		return new LandscapeColours(seen.landscape(), skin(), byMood.getSelection(), seen.focus().communities(), seen.active());
	}

	private void recolour() {
		if (seen != null && stage.isPresent()) {
			panel.ifPresent(shown -> shown.colour(colours(), seen.focus().authors()));
		}
	}

	private void tell() {
		Landscape landscape = seen.landscape();
		String hidden = landscape.hidden() == 0 ? "" : texts.get("landscape.hidden", landscape.hidden());
		String settling = stage.filter(reached -> reached.progress() < 1).map(reached -> texts.get("landscape.settling", formats().percent(reached.progress()))).orElse("");
		String shown = seen.inFocus().map(part -> texts.get("landscape.focus", part.people(), landscape.size(), part.ties(), landscape.source().length))
				.orElseGet(() -> texts.get("landscape.what", landscape.size(), landscape.circles().size(), landscape.source().length));
		what.setText((shown + hidden + settling + missed).replace("&", "&&"));
		head.fit();
	}

	private LandscapePanel.Reader reader(Landscape landscape) {
		return new FocusReader(landscape, this::focus, next -> {
			own = !next.equals(focus());
			focus(next);
		}, () -> {
			try {
				getSite().getPage().showView("io.murmure.workbench.communities.graph");
			} catch (PartInitException missing) {
				throw new IllegalStateException(missing);
			}
		});
	}

	private void top() {
		if (asTable.getSelection() && !listed && seen != null) { // many rows, which nobody who looks at the picture waits for
			LandscapeRows.show(twin, seen.landscape(), formats());
			listed = true;
		}
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : panel.map(Control.class::cast).orElse(twin);
		stack.layout(true, true);
	}

	private void save() {
		if (seen == null || stage.isEmpty()) {
			return;
		}
		Study study = seen.known().study();
		Landscape landscape = seen.landscape();
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
