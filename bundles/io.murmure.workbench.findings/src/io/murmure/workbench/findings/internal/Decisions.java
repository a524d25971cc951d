package io.murmure.workbench.findings.internal;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.finding.FindingState;
import io.murmure.ui.Texts;

/** What can be decided of a finding: by menu, by key, by button. */
public final class Decisions {

	/** Days for which a finding can be put out of the way. */
	static final int[] SNOOZES = { 1, 7, 30 };
	private static final char FOLLOW = 'f';
	private static final char NOTE = 'n';
	private static final char SNOOZE = 's';
	private static final char DISMISS = 'd';
	private static final char RENEW = 'u';

	private final Texts texts = FindingTexts.texts();
	private final Shell shell;
	private final Keeper keeper;

	public Decisions(Shell shell, Keeper keeper) {
		this.shell = shell;
		this.keeper = keeper;
	}

	/** Acts on a key that was typed on a finding; other keys do nothing. */
	public void typed(String finding, char key) {
		switch (key) {
			case FOLLOW -> keeper.judge(finding, FindingState.FOLLOWED);
			case NOTE -> keeper.judge(finding, FindingState.NOTED);
			case SNOOZE -> keeper.snooze(finding, SNOOZES[1]);
			case DISMISS -> dismiss(finding);
			case RENEW -> keeper.judge(finding, FindingState.NEW);
			default -> {
				return;
			}
		}
	}

	/** Asks why; without a reason nothing is dismissed. */
	void dismiss(String finding) {
		InputDialog why = new InputDialog(shell, texts.get("dismiss.title"), texts.get("dismiss.why"), "", typed -> typed.isBlank() ? "" : null);
		if (why.open() == Window.OK) {
			keeper.dismiss(finding, why.getValue());
		}
	}

	/** Fills a menu with what can be decided of a finding. */
	public void fill(Menu menu, String finding) {
		item(menu, "decide.follow", () -> keeper.judge(finding, FindingState.FOLLOWED));
		item(menu, "decide.note", () -> keeper.judge(finding, FindingState.NOTED));
		for (int days : SNOOZES) {
			item(menu, "decide.snooze." + days, () -> keeper.snooze(finding, days));
		}
		item(menu, "decide.dismiss", () -> dismiss(finding));
		item(menu, "decide.renew", () -> keeper.judge(finding, FindingState.NEW));
	}

	/** Fills a menu with how long it can be put out of the way. */
	void fillSnoozes(Menu menu, String finding) {
		for (int days : SNOOZES) {
			item(menu, "decide.snooze." + days, () -> keeper.snooze(finding, days));
		}
	}

	private void item(Menu menu, String key, Runnable work) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(texts.get(key));
		item.setData("id", key);
		item.addListener(SWT.Selection, event -> work.run());
	}
}
