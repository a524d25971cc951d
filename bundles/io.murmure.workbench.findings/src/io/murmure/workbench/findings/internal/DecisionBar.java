package io.murmure.workbench.findings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

import io.murmure.core.finding.FindingState;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** The buttons that decide what becomes of a finding; the one for its present state is left out. */
public final class DecisionBar extends Composite {

	private final Texts texts = FindingTexts.texts();

	public DecisionBar(Composite parent, String finding, FindingState state, Decisions decisions, Keeper keeper) {
		super(parent, SWT.NONE);
		setData("id", "decisions");
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.marginRight = 0;
		row.spacing = 6;
		setLayout(row);
		Page.wide(this);
		if (state != FindingState.FOLLOWED) {
			button("follow", () -> keeper.judge(finding, FindingState.FOLLOWED));
		}
		if (state != FindingState.NOTED) {
			button("noted", () -> keeper.judge(finding, FindingState.NOTED));
		}
		snooze(finding, decisions);
		if (state != FindingState.DISMISSED) {
			button("dismiss", () -> decisions.dismiss(finding));
		}
		if (state != FindingState.NEW) {
			button("renew", () -> keeper.judge(finding, FindingState.NEW));
		}
	}

	private void snooze(String finding, Decisions decisions) {
		Button snooze = button("snooze", () -> {
		});
		snooze.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(snooze);
			decisions.fillSnoozes(menu, finding);
			menu.setLocation(snooze.toDisplay(0, snooze.getSize().y));
			menu.setVisible(true);
		});
	}

	private Button button(String id, Runnable work) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(texts.get("button." + id));
		button.setData("id", id);
		button.addListener(SWT.Selection, event -> work.run());
		return button;
	}
}
