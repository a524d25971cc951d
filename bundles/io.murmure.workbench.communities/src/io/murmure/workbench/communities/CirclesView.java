package io.murmure.workbench.communities;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.core.table.Tables;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.Views;
import io.murmure.workbench.communities.internal.CircleRow;
import io.murmure.workbench.communities.internal.CirclesTable;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.TooMixedLine;
import io.murmure.workbench.communities.internal.WholeStudyLine;

/** All circles; a click puts one in Focus. */
public final class CirclesView extends StudyView {

	private static final String PREFIX = "io.murmure.workbench.communities.";

	private final Texts texts = CommunityTexts.texts();
	private TooMixedLine tooMixed;
	private CirclesTable table;

	private record Shown(List<CircleRow> rows, Certainty certainty) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = WholeStudyLine.above(parent, session());
		tooMixed = new TooMixedLine(content, "circles.tooMixed");
		table = new CirclesTable(content, this::pick);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		return content;
	}

	private void pick(Set<Long> circles) {
		focus(focus().onCommunities(circles).onAuthors(Set.of()));
		Views.bringUp(getSite().getPage(), PREFIX + "landscape", PREFIX + "graph");
		Views.bringUp(getSite().getPage(), PREFIX + "profile");
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		table.pick(after.communities());
		return false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(answers -> new Shown(CircleRow.all(answers), Certainty.of(study)), shown -> show(study, shown));
	}

	private void show(Study study, Shown shown) {
		if (shown.rows().isEmpty()) {
			boolean searched = study.tableVersion(Tables.COMMUNITIES) > 0;
			String none = texts.get(searched ? "circles.nothing" : "circles.notYet");
			showUnfilled(shown.certainty().isTooMixed() ? CommunityWords.of(Locale.getDefault()).tooMixed() : none, false);
			return;
		}
		tooMixed.show(shown.certainty());
		table.show(shown.rows(), formats(), focus().communities());
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
