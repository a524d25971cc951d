package io.murmure.workbench.internal.help;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** A page to read beside the work: it stays open while the window is used. */
abstract class PageDialog extends Dialog {

	private static final Point SIZE = new Point(620, 640);

	final Texts texts = Texts.of(PageDialog.class);
	final IWorkbenchWindow window;
	private final String key;

	/** @param key its title is the text under {@code key.title} */
	PageDialog(IWorkbenchWindow window, String key) {
		super(window.getShell());
		this.window = window;
		this.key = key;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get(key + ".title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		area.setLayout(new FillLayout());
		Page page = new Page(area);
		page.setData("id", key);
		Composite column = page.clear();
		Page.title(column, texts.get(key + ".title"));
		fill(column);
		page.done();
		return area;
	}

	abstract void fill(Composite column);

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("close"), true);
	}
}
