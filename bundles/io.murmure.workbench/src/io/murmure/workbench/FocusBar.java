package io.murmure.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Texts;
import io.murmure.workbench.internal.FocusMenus;

/** The shared Focus as a row: a search field, menus that narrow it, and a chip for each condition in force. */
public final class FocusBar extends Composite {

	private static final int SEARCH_WIDTH = 200;
	private static final int SEARCH_PAUSE = 350;

	private final StudySession session;
	private final Texts texts = Texts.of(FocusBar.class);
	private final Text search;
	private final FocusChips chips;

	public FocusBar(Composite parent, StudySession session) {
		super(parent, SWT.NONE);
		this.session = session;
		setLayout(FocusChips.row(8));
		search = searchField();
		new FocusMenus(this, session);
		chips = new FocusChips(this, session, () -> search.setText(""));
		Runnable stop = session.focus().listen(focus -> refresh());
		addDisposeListener(event -> stop.run());
	}

	private Text searchField() {
		Text field = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(texts.get("focus.search"));
		field.setData("id", "search");
		field.setLayoutData(new RowData(SEARCH_WIDTH, SWT.DEFAULT));
		int[] typed = new int[1];
		field.addListener(SWT.Modify, event -> {
			int mine = ++typed[0];
			getDisplay().timerExec(SEARCH_PAUSE, () -> {
				if (mine == typed[0] && !field.isDisposed()) {
					session.focus().set(session.focus().get().onText(field.getText()));
				}
			});
		});
		return field;
	}

	/** Shows the Focus as it is now. */
	public void refresh() {
		Focus focus = session.focus().get();
		if (!search.isFocusControl() && !search.getText().strip().equals(focus.text())) {
			search.setText(focus.text());
		}
		chips.show(focus);
	}
}
