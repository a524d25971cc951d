package io.murmure.workbench.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.murmure.ui.Texts;

/** A sentence that says what is asked, and fields below it. Its texts begin with its key: title, what, and for each field its label and an example. */
abstract class FormDialog extends Dialog {

	static final int WIDTH = 420;

	final Texts texts = Texts.of(FormDialog.class);
	private final String key;
	private final int columns;
	private final String ok;

	/** @param ok key of what the button that ends it says */
	FormDialog(Shell parent, String key, int columns, String ok) {
		super(parent);
		this.key = key;
		this.columns = columns;
		this.ok = ok;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get(key + ".title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(16, 14).spacing(10, 8).applyTo(area);
		Label what = new Label(area, SWT.WRAP);
		what.setText(texts.get(key + ".what"));
		GridDataFactory.fillDefaults().span(columns, 1).hint(WIDTH, SWT.DEFAULT).applyTo(what);
		fill(area);
		return area;
	}

	/** Makes the fields, from left to right and from top to bottom. */
	abstract void fill(Composite area);

	Text text(Composite area, String field, int style, String value) {
		Text text = new Text(area, style | SWT.BORDER);
		text.setText(value);
		text.setMessage(texts.get(key + "." + field + ".example"));
		text.setData("id", key + "." + field);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get(key + "." + ok), true);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("cancel"), false);
	}
}
