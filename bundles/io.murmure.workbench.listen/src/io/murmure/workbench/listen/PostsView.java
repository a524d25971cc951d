package io.murmure.workbench.listen;

import java.util.Set;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.Answers;
import io.murmure.workbench.FocusBar;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.listen.internal.ListenTexts;
import io.murmure.workbench.listen.internal.PostPages;
import io.murmure.workbench.listen.internal.PostsPlace;
import io.murmure.workbench.listen.internal.PostsTable;

/** The posts in Focus as a table. */
public final class PostsView extends StudyView {

	/** Which posts of which study are asked for, and in which order. */
	private record Question(Study study, FocusCondition condition, String order) {

		long[] all(Answers answers) {
			return ids(answers, "");
		}

		long[] first(Answers answers) {
			return ids(answers, " limit " + PostPages.PAGE);
		}

		private long[] ids(Answers answers, String limit) {
			return answers.numbers("select p.post_id from posts p where " + condition.sql() + " order by " + order + limit, condition.arguments().toArray());
		}
	}

	private static final String NODE = "io.murmure.workbench.listen";
	private static final String COLUMNS = "posts.columns";

	private final Texts texts = ListenTexts.texts();
	private FocusBar bar;
	private PostsPlace place;
	private PostsTable table;
	private Question answered;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		bar = new FocusBar(content, session());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		place = new PostsPlace(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
		table = new PostsTable(place, this::pick, this::refresh);
		place.fill(table.control());
		addMenu();
		String kept = InstanceScope.INSTANCE.getNode(NODE).get(COLUMNS, "");
		if (!kept.isEmpty()) {
			table.columns(kept);
		}
		table.control().addDisposeListener(event -> InstanceScope.INSTANCE.getNode(NODE).put(COLUMNS, table.columns()));
		return content;
	}

	/** Filled by whoever contributes to {@code popup:io.murmure.workbench.listen.posts}; it is about the post that is picked out. */
	private void addMenu() {
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		table.control().setMenu(menu.createContextMenu(table.control()));
		table.control().addListener(SWT.MenuDetect, event -> table.pickAt(table.control().toControl(event.x, event.y).y));
		getSite().registerContextMenu("io.murmure.workbench.listen.posts", menu, getSite().getSelectionProvider());
	}

	private void pick(long post) {
		focus(focus().onPosts(Set.of(post)));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		if (before.posts().equals(after.posts())) {
			return true;
		}
		after.posts().stream().findFirst().ifPresent(table::pick);
		return super.follows(before, after);
	}

	@Override
	protected void restyle() {
		table.restyle();
	}

	@Override
	protected void refresh() {
		bar.refresh();
		Study study = session().study().orElseThrow();
		Question question = new Question(study, FocusCondition.of(focus()), table.orderSql(new Disclosure(study.settings().disclosureK())));
		if (question.equals(answered)) {
			ask(question::all, ids -> show(new PostPages(question.study(), ids, table::repaint), false));
		} else {
			ask(question::first, ids -> showFirst(question, new PostPages(question.study(), ids, table::repaint)));
		}
	}

	/** A reader sees the first page at once, while the rest of a long list is still put in order. */
	private void showFirst(Question question, PostPages first) {
		answered = question;
		show(first, true);
		if (first.size() == PostPages.PAGE) {
			ask(question::all, ids -> show(first.extended(ids), false));
		}
	}

	private void show(PostPages pages, boolean fromTop) {
		table.mark(focus());
		table.show(pages, formats(), focus().posts().stream().findFirst(), fromTop);
		if (pages.size() > 0) {
			place.fill(table.control());
		} else if (focus().narrows()) {
			place.empty(parent -> none(parent, "unmatched", "io.murmure.workbench.clearFocus"));
		} else {
			place.empty(parent -> none(parent, "none", "io.murmure.workbench.import"));
		}
	}

	private EmptyPanel none(Composite parent, String why, String remedy) {
		EmptyPanel panel = new EmptyPanel(parent, icon(), texts.get("posts." + why), texts.get("posts." + why + ".sentence"));
		panel.button(why, texts.get("posts." + why + ".button"), () -> command(remedy));
		return panel;
	}

	@Override
	protected String purpose() {
		return texts.get("posts.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.POSTS;
	}
}
