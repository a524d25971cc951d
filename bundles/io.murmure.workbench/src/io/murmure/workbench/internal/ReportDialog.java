package io.murmure.workbench.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

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

/** Asks where the report goes, in which language, whether it is a page or a PDF, and for the organisation's logo and colour. */
public final class ReportDialog extends FormDialog {

	/** Those in which a report can be told. */
	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
	private static final String[] PICTURES = { "*.png;*.jpg;*.jpeg;*.svg" };

	private Path folder;
	private ReportOptions options = ReportOptions.page(Locale.getDefault(), false);
	private Button pdf;
	private List<Button> languages = List.of();
	private Text where;
	private Text logo;
	private Text colour;

	/** @param study for whose report a folder of its own is proposed, beside it: where several studies lie, no report takes the place of another */
	public ReportDialog(Shell parent, Path study) {
		super(parent, "report", 3, "write");
		folder = study.toAbsolutePath().resolveSibling(StudyNames.of(study) + "-report");
	}

	@Override
	void fill(Composite area) {
		Composite formats = choices(area, "format", 2);
		choice(formats, "html", texts.get("report.html")).setSelection(true);
		pdf = choice(formats, "pdf", texts.get("report.pdf"));
		Composite told = choices(area, "language", LANGUAGES.size());
		languages = LANGUAGES.stream().map(language -> choice(told, language.getLanguage(), language.getDisplayLanguage(language))).toList();
		languages.get(Math.max(0, LANGUAGES.indexOf(Locale.of(Locale.getDefault().getLanguage())))).setSelection(true);
		where = field(area, "where", folder.toString(), this::chooseFolder);
		logo = field(area, "logo", "", this::chooseLogo);
		colour = field(area, "colour", "", null);
	}

	private Composite choices(Composite area, String key, int number) {
		new Label(area, SWT.NONE).setText(texts.get("report." + key));
		Composite choices = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(number).spacing(16, 0).applyTo(choices);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(choices);
		return choices;
	}

	private static Button choice(Composite choices, String id, String label) {
		Button choice = new Button(choices, SWT.RADIO);
		choice.setText(label);
		choice.setData("id", "report." + id);
		return choice;
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
		options = new ReportOptions(language(), false, pdf.getSelection() ? Format.PDF : Format.HTML, typed(logo).map(Path::of), typed(colour));
		super.okPressed();
	}

	private Locale language() {
		return IntStream.range(0, LANGUAGES.size()).filter(i -> languages.get(i).getSelection()).mapToObj(LANGUAGES::get).findFirst().orElse(Locale.getDefault());
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
