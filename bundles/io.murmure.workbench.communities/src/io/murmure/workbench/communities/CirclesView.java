package io.murmure.workbench.communities;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.core.table.Tables;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.communities.internal.CircleRow;
import io.murmure.workbench.communities.internal.CirclesTable;

/** All circles; a click puts one in Focus. */
public final class CirclesView extends StudyView {

	private final Texts texts = Texts.of(CirclesView.class);
	private CirclesTable table;

	@Override
	protected Control createContent(Composite parent) {
		table = new CirclesTable(parent, picked -> focus(focus().onCommunities(picked).onAuthors(Set.of())));
		return table;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		table.pick(after.communities());
		return false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(CircleRow::all, rows -> show(study, rows));
	}

	private void show(Study study, List<CircleRow> rows) {
		if (rows.isEmpty()) {
			boolean searched = study.tableVersion(Tables.COMMUNITIES) > 0;
			showUnfilled(texts.get(searched ? "circles.nothing" : "circles.notYet"), false);
			return;
		}
		table.show(rows, formats(), focus().communities());
	}

	@Override
	protected String purpose() {
		return texts.get("circles.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.CIRCLES;
	}
}
