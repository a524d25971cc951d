package io.murmure.workbench.findings;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.findings.internal.NeedRow;

/** The board of needs, ranked by people x intensity x lack of answer, each named by its most telling post. */
public final class NeedsView extends BoardView {

	private static final int NAMED = 110;

	private TwinTable table;

	public NeedsView() {
		super("needs");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
		Label what = Page.caption(content, texts.get("needs.what"));
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).hint(80, SWT.DEFAULT).applyTo(what);
		table = new TwinTable(content, "needs", row -> pick((NeedRow) row));
		List.of("needs.place", "needs.named", "column.people", "needs.intensity", "needs.answered", "needs.strength", "needs.circles", "needs.firstSeen")
				.forEach(key -> table.explain(texts.get(key), texts.get(key.replace("column.", "needs.") + ".help")));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		return content;
	}

	private void pick(NeedRow need) {
		if (!need.key().isEmpty()) {
			pick(need.key());
		}
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(answers -> NeedRow.read(study, answers), this::show);
	}

	private void show(List<NeedRow> needs) {
		if (needs.isEmpty()) {
			showNothing();
			return;
		}
		table.show(List.of(texts.get("needs.place"), texts.get("needs.named"), texts.get("column.people"), texts.get("needs.intensity"), texts.get("needs.answered"), texts.get("needs.strength"),
				texts.get("needs.circles"), texts.get("needs.firstSeen")), needs.stream().map(this::row).toList());
	}

	private TwinTable.Row row(NeedRow need) {
		String named = need.named().length() <= NAMED ? need.named() : need.named().substring(0, NAMED) + "…";
		return new TwinTable.Row(need,
				List.of(formats().number(need.place()), named, formats().number(need.people()), formats().decimal(need.intensity()), need.answered().isEmpty() ? "–" : formats().percent(need.answered().getAsDouble()),
						formats().decimal(need.strength()), formats().number(need.circles()), formats().day(need.firstSeen())),
				List.of(need.place(), named, need.people(), need.intensity(), need.answered().orElse(-1), need.strength(), need.circles(), need.firstSeen()));
	}

	@Override
	protected Icons icon() {
		return Icons.FINDING;
	}
}
