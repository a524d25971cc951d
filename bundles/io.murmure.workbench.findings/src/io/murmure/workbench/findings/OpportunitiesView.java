package io.murmure.workbench.findings;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.findings.internal.AskPanel;
import io.murmure.workbench.findings.internal.Narrowing;
import io.murmure.workbench.findings.internal.Opportunity;

/** The board of opportunities: which circle to ask first about which need, who it is, how it speaks, and what to ask it. */
public final class OpportunitiesView extends BoardView {

	private static final int NAMED = 110;

	private Label what;
	private TwinTable table;
	private AskPanel ask;

	/** What narrows the board, in words; empty for nothing. */
	private record Board(List<Opportunity> opportunities, long all, String within) {
	}

	public OpportunitiesView() {
		super("opportunities");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
		what = Page.caption(content, texts.get("opportunities.what"));
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).hint(80, SWT.DEFAULT).applyTo(what);
		SashForm halves = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		table = new TwinTable(halves, "opportunities", row -> pick((Opportunity) row));
		List.of("needs.place", "opportunities.circle", "opportunities.need", "column.people", "needs.strength", "opportunities.told", "opportunities.influence", "opportunities.rising", "needs.firstSeen")
				.forEach(key -> table.explain(texts.get(key), texts.get("opportunities." + key.substring(key.indexOf('.') + 1) + ".help")));
		ask = new AskPanel(halves);
		halves.setWeights(60, 40);
		return content;
	}

	private void pick(Opportunity opportunity) {
		ask.show(opportunity, formats());
		if (!opportunity.key().isEmpty()) {
			pick(Narrowing.of(focus()).on(Focus.ALL.onFinding(opportunity.key()).onCommunities(Set.of(opportunity.circle().id()))));
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
		ask(answers -> new Board(Opportunity.read(study, answers, narrowing), answers.first(row -> row.number(0), "select count(*) as opportunities from opportunities").orElse(0L),
				narrowing.told(formats, narrowing.names(answers))), this::show);
	}

	private void show(Board board) {
		if (board.opportunities().isEmpty() && board.within().isEmpty()) {
			showNothing();
			return;
		}
		what.setText((texts.get("opportunities.what") + (board.within().isEmpty() ? "" : " " + texts.get("opportunities.within", board.opportunities().size(), board.all(), board.within()))).replace("&", "&&"));
		what.getParent().layout(true, true);
		table.show(List.of(texts.get("needs.place"), texts.get("opportunities.circle"), texts.get("opportunities.need"), texts.get("column.people"), texts.get("needs.strength"), texts.get("opportunities.told"),
				texts.get("opportunities.influence"), texts.get("opportunities.rising"), texts.get("needs.firstSeen")), board.opportunities().stream().map(this::row).toList());
		board.opportunities().stream().findFirst().ifPresent(first -> ask.show(first, formats()));
	}

	private TwinTable.Row row(Opportunity one) {
		String named = one.named().length() <= NAMED ? one.named() : one.named().substring(0, NAMED) + "…";
		String rising = one.term().isEmpty() ? "–" : texts.get("opportunities.risingWith", one.term(), formats().percent(one.rising()));
		return new TwinTable.Row(one,
				List.of(formats().number(one.place()), one.circle().name(), named, formats().number(one.people()), formats().decimal(one.strength()), formats().decimal(one.told()), formats().decimal(one.influence()), rising,
						formats().day(one.firstSeen())),
				List.of(one.place(), one.circle().name(), named, one.people(), one.strength(), one.told(), one.influence(), rising, one.firstSeen()));
	}

	@Override
	protected Icons icon() {
		return Icons.CIRCLES;
	}
}
