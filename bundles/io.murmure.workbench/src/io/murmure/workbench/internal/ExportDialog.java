package io.murmure.workbench.internal;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.report.StudyExporter;
import io.murmure.core.table.TableNames;
import io.murmure.ui.Texts;

/** Asks which table to export, in which format and whereto. */
public final class ExportDialog extends Dialog {

	private final Texts texts = Texts.of(ExportDialog.class);
	private final StudyExporter exporter;
	private List<String> tables = List.of();
	private Combo subjects;
	private Combo formats;
	private Button individual;
	private String subject = "";
	private String format = "";
	private Path file = Path.of("");
	private boolean people;

	public ExportDialog(Shell parent, StudyExporter exporter) {
		super(parent);
		this.exporter = exporter;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("export.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(12, 10).applyTo(area);
		tables = exporter.subjects().stream().sorted(Comparator.comparing(ExportDialog::name, Collator.getInstance())).toList();
		subjects = choice(area, "export.subject", tables.stream().map(ExportDialog::name).toList());
		subjects.select(Math.max(0, tables.indexOf("posts")));
		formats = choice(area, "export.format", exporter.formats());
		say(area, "export.rule");
		individual = new Button(area, SWT.CHECK);
		individual.setText(texts.get("export.individual"));
		individual.setData("id", "export.individual");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(individual);
		say(area, "export.individual.what");
		return area;
	}

	private void say(Composite area, String key) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(texts.get(key));
		GridDataFactory.fillDefaults().span(2, 1).hint(360, SWT.DEFAULT).applyTo(label);
	}

	private static String name(String table) {
		return TableNames.of(table, Locale.getDefault()).orElseGet(() -> table.replace('_', ' '));
	}

	private Combo choice(Composite area, String label, List<String> choices) {
		new Label(area, SWT.NONE).setText(texts.get(label));
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(choices.toArray(String[]::new));
		combo.select(0);
		combo.setData("id", label);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("export.choose"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("cancel"), false);
	}

	@Override
	protected void okPressed() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText(texts.get("export.title"));
		dialog.setOverwrite(true);
		String table = tables.get(subjects.getSelectionIndex());
		dialog.setFileName(table + '.' + formats.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			subject = table;
			format = formats.getText();
			file = Path.of(chosen);
			people = individual.getSelection();
			super.okPressed();
		}
	}

	public String subject() {
		return subject;
	}

	public String format() {
		return format;
	}

	/** Whether rows about single people are asked for; the ledger must allow it. */
	public boolean individual() {
		return people;
	}

	public Path file() {
		return file;
	}
}
