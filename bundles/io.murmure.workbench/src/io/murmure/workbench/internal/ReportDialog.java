package io.murmure.workbench.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;

/** Asks where the report goes, whether it is a page or a PDF, and for the organisation's logo and colour. */
public final class ReportDialog extends FormDialog {

	private static final String[] PICTURES = { "*.png;*.jpg;*.jpeg;*.svg" };

	private Path folder;
	private ReportOptions options = ReportOptions.page(Locale.getDefault(), false);
	private Button pdf;
	private Text where;
	private Text logo;
	private Text colour;

	/** @param folder that is proposed */
	public ReportDialog(Shell parent, Path folder) {
		super(parent, "report", 3, "write");
		this.folder = folder;
	}

	@Override
	void fill(Composite area) {
		new Label(area, SWT.NONE).setText(texts.get("report.format"));
		Composite formats = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(formats);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(formats);
		Button html = new Button(formats, SWT.RADIO);
		html.setText(texts.get("report.html"));
		html.setSelection(true);
		pdf = new Button(formats, SWT.RADIO);
		pdf.setText(texts.get("report.pdf"));
		pdf.setData("id", "report.pdf");
		where = field(area, "where", folder.toString(), this::chooseFolder);
		logo = field(area, "logo", "", this::chooseLogo);
		colour = field(area, "colour", "", null);
	}

	/** @param choose what the button beside it does; null for none */
	private Text field(Composite area, String key, String value, Runnable choose) {
		new Label(area, SWT.NONE).setText(texts.get("report." + key));
		Text field = text(area, key, SWT.SINGLE, value);
		GridDataFactory.fillDefaults().grab(true, false).span(choose == null ? 2 : 1, 1).hint(WIDTH * 2 / 3, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		if (choose != null) {
			Button button = new Button(area, SWT.PUSH);
			button.setText(texts.get("report.choose"));
			button.addListener(SWT.Selection, event -> choose.run());
		}
		return field;
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText(texts.get("report.title"));
		dialog.setFilterPath(where.getText());
		Optional.ofNullable(dialog.open()).ifPresent(where::setText);
	}

	private void chooseLogo() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(texts.get("report.logo"));
		dialog.setFilterExtensions(PICTURES);
		Optional.ofNullable(dialog.open()).ifPresent(logo::setText);
	}

	@Override
	protected void okPressed() {
		folder = Path.of(where.getText().strip());
		options = new ReportOptions(Locale.getDefault(), false, pdf.getSelection() ? Format.PDF : Format.HTML, typed(logo).map(Path::of), typed(colour));
		super.okPressed();
	}

	private static Optional<String> typed(Text field) {
		return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
	}

	/** Where it goes, once the dialog is closed. */
	public Path folder() {
		return folder;
	}

	public ReportOptions options() {
		return options;
	}
}
