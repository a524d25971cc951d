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
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.findings.internal.Narrowing;
import io.murmure.workbench.findings.internal.NeedRow;

/** The board of needs, ranked by people x intensity x lack of answer, each named by its most telling post. */
public final class NeedsView extends BoardView {

	private static final int NAMED = 110;

	private Label what;
	private TwinTable table;
	private List<NeedRow> shown = List.of();

	/** What narrows the board, in words; empty for nothing. */
	private record Board(List<NeedRow> needs, long all, String within) {
	}

	public NeedsView() {
		super("needs");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
		what = Page.caption(content, texts.get("needs.what"));
		what.setData("id", "needs.what");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).hint(80, SWT.DEFAULT).applyTo(what);
		table = new TwinTable(content, "needs", row -> pick((NeedRow) row));
		List.of("needs.place", "needs.named", "column.people", "needs.intensity", "needs.answered", "needs.strength", "needs.circles", "needs.firstSeen")
				.forEach(key -> table.explain(texts.get(key), texts.get(key.replace("column.", "needs.") + ".help")));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		return content;
	}

	private void pick(NeedRow need) {
		if (!need.key().isEmpty()) {
			pick(Narrowing.of(focus()).on(Focus.ALL.onFinding(need.key())));
		}
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !Narrowing.of(before).equals(Narrowing.of(after));
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		Narrowing narrowing = Narrowing.of(focus());
		Formats formats = formats();
		ask(answers -> new Board(NeedRow.read(study, answers, narrowing), answers.first(row -> row.number(0), "select count(*) as needs from needs").orElse(0L),
				narrowing.told(formats, narrowing.names(answers))), this::show);
	}

	private void show(Board board) {
		List<NeedRow> needs = board.needs();
		if (needs.isEmpty() && board.within().isEmpty()) {
			showNothing();
			return;
		}
		letGo(needs);
		what.setText((texts.get("needs.what") + (board.within().isEmpty() ? "" : " " + texts.get("needs.within", needs.size(), board.all(), board.within()))).replace("&", "&&"));
		what.getParent().layout(true, true);
		table.show(List.of(texts.get("needs.place"), texts.get("needs.named"), texts.get("column.people"), texts.get("needs.intensity"), texts.get("needs.answered"), texts.get("needs.strength"),
				texts.get("needs.circles"), texts.get("needs.firstSeen")), needs.stream().map(this::row).toList());
	}

	/** A picked need that a span or topics leave out is let go of, where it stood on the board. */
	private void letGo(List<NeedRow> needs) {
		String picked = focus().finding();
		boolean stood = !picked.isEmpty() && shown.stream().anyMatch(need -> need.key().equals(picked));
		shown = needs;
		if (stood && Narrowing.of(focus()).isOn() && needs.stream().noneMatch(need -> need.key().equals(picked))) {
			focus(focus().onFinding(""));
			session().note(texts.get("inbox.letGo"));
		}
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
