package io.murmure.workbench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FormAttachment;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.layout.FormLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.core.table.Tables;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.internal.BusyLine;

/**
 * A view of the open study that follows the shared Focus. A subclass makes its controls once, and asks and shows anew whenever
 * {@link #refresh} is called; without a study, a panel that says what would fill the view stands in its place. While nobody sees the view, behind
 * another or in another perspective, it asks nothing: it catches up when it comes into sight.
 */
public abstract class StudyView extends ViewPart {

	private final List<Runnable> stops = new ArrayList<>();
	private StudySession session;
	private StackLayout stack;
	private Composite root;
	private Control content;
	private Control empty;
	private BusyLine busy;
	private Recompute recompute;
	private boolean behind;

	/** Makes the controls of the view. */
	protected abstract Control createContent(Composite parent);

	/** Asks the study and shows what it answers; called after a change of study, content, Focus or theme, once the view is in sight. */
	protected abstract void refresh();

	/** One sentence for the time when no study is open: what this view would show. */
	protected abstract String purpose();

	/** The icon of that panel. */
	protected abstract Icons icon();

	/** Whether it offers to open the sample study and to import while no study is open; one view of a perspective does. */
	protected boolean offersStart() {
		return false;
	}

	/** Whether a step from one Focus to another changes what this view shows. */
	protected boolean follows(Focus before, Focus after) {
		return !before.equals(after.onPosts(before.posts()));
	}

	/** Whether its content tells that an import or an analysis is running; a panel in its place always may. */
	protected boolean tellsWork() {
		return false;
	}

	/** The theme changed; {@link #refresh} follows. */
	protected void restyle() {
	}

	@Override
	public final void createPartControl(Composite parent) {
		session = getSite().getService(StudySession.class);
		parent.setLayout(new FormLayout());
		busy = new BusyLine(parent);
		busy.setLayoutData(attached(null, 2));
		root = new Composite(parent, SWT.NONE);
		FormData below = attached(busy, 0);
		below.bottom = new FormAttachment(100);
		root.setLayoutData(below);
		stack = new StackLayout();
		root.setLayout(stack);
		recompute = new Recompute(session, root, busy::show);
		content = createContent(root);
		listen();
		begin();
	}

	private static FormData attached(Control above, int height) {
		FormData data = new FormData();
		data.left = new FormAttachment(0);
		data.right = new FormAttachment(100);
		data.top = above == null ? new FormAttachment(0) : new FormAttachment(above);
		if (height > 0) {
			data.height = height;
		}
		return data;
	}

	private void listen() {
		Focus[] last = { session.focus().get() };
		stops.add(session.listen(change -> {
			if (change != StudyListener.Change.WORK) {
				inSight(this::begin);
			} else if (session.study().isPresent() && (stack.topControl == empty || tellsWork())) {
				inSight(this::refresh);
			}
		}));
		stops.add(session.focus().listen(next -> {
			Focus before = last[0];
			last[0] = next;
			if (session.study().isPresent() && follows(before, next)) {
				inSight(this::refresh);
			}
		}));
		stops.add(Skin.of(root.getDisplay()).listen(() -> {
			restyle();
			inSight(this::begin);
		}));
		busy.addListener(SWT.Paint, painted -> catchUp());
	}

	/**
	 * What is painted is in sight. The workbench's word for it comes too early for a view that stands in two perspectives: it still goes by the view's
	 * place in the one that is left.
	 */
	private void catchUp() {
		if (behind) {
			root.getDisplay().asyncExec(() -> {
				if (behind && !root.isDisposed()) {
					inSight(this::begin);
				}
			});
		}
	}

	/** At once if the view can be seen, otherwise all anew as soon as it can; what was asked of a study that is closed is dropped in any case. */
	private void inSight(Runnable change) {
		boolean wasBehind = behind;
		behind = !root.isVisible();
		if (!behind) {
			(wasBehind ? (Runnable) this::begin : change).run();
		} else if (session.study().isEmpty()) {
			recompute.cancel();
		}
	}

	private void begin() {
		if (session.study().isPresent()) {
			if (stack.topControl != content) {
				showEmpty(icon(), Texts.of(StudyView.class).get("empty.reading"), "");
			}
			refresh();
		} else {
			recompute.cancel();
			Texts texts = Texts.of(StudyView.class);
			EmptyPanel panel = showEmpty(icon(), texts.get("empty.noStudy"), purpose());
			if (offersStart()) {
				panel.button("sample", texts.get("empty.sample"), () -> command("io.murmure.workbench.sample"));
				offerImport(panel);
			}
		}
	}

	/** Puts a panel in the place of the content; add buttons to it. */
	protected final EmptyPanel showEmpty(Icons icon, String headline, String sentence) {
		EmptyPanel panel = new EmptyPanel(root, icon, headline, sentence);
		panel.setData("id", "empty");
		swap(panel);
		return panel;
	}

	/**
	 * Says why an analysis has not filled the view, and offers what comes next: an import while the study has no post, the analyses otherwise, and nothing
	 * while either runs.
	 *
	 * @param through whether the analysis has run, and would find nothing again
	 */
	protected final void showUnfilled(String headline, boolean through) {
		Texts texts = Texts.of(StudyView.class);
		boolean empty = session.study().filter(study -> study.tableVersion(Tables.POSTS) > 0).isEmpty();
		EmptyPanel panel = showEmpty(icon(), empty ? texts.get("empty.noPosts") : headline, purpose());
		if (StudySession.isBeingWritten()) {
			return;
		}
		if (empty) {
			offerImport(panel);
		} else if (!through) {
			panel.button("analyse", texts.get("empty.analyse"), () -> command("io.murmure.workbench.analyse"));
		}
	}

	private void offerImport(EmptyPanel panel) {
		panel.button("import", Texts.of(StudyView.class).get("empty.import"), () -> command("io.murmure.workbench.import"));
	}

	private void showContent() {
		if (stack.topControl != content) {
			swap(content);
		}
	}

	private void swap(Control top) {
		Control old = empty;
		empty = top == content ? null : top;
		stack.topControl = top;
		root.layout();
		if (old != null) {
			old.dispose();
		}
	}

	/** Asks off the user interface thread; the content comes in the place of any panel with the answer. See {@link Recompute#ask}. */
	protected final <T> void ask(Function<Answers, T> question, Consumer<T> show) {
		recompute.ask(getPartName(), question, answer -> {
			showContent();
			show.accept(answer);
		});
	}

	protected final StudySession session() {
		return session;
	}

	protected final Focus focus() {
		return session.focus().get();
	}

	protected final void focus(Focus next) {
		session.focus().set(next);
	}

	/** How the open study's times and numbers are written. */
	protected final Formats formats() {
		return Formats.in(session.study().map(Study::settings).map(settings -> settings.zone()).orElse(ZoneId.systemDefault()));
	}

	protected final Skin skin() {
		return Skin.of(root.getDisplay());
	}

	/** Runs a command by its id. */
	protected final void command(String id) {
		Commands.run(getSite(), id);
	}

	@Override
	public void setFocus() {
		Optional.ofNullable(stack.topControl).ifPresent(Control::setFocus);
	}

	@Override
	public void dispose() {
		stops.forEach(Runnable::run);
		super.dispose();
	}
}
