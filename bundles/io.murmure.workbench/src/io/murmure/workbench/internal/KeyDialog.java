package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Passphrase;
import io.murmure.core.privacy.Secrets;
import io.murmure.ui.Skin;

/** Asks for the key of a study that was made elsewhere: its key file, or the passphrase that it was made from. */
public final class KeyDialog extends FormDialog {

	private Text file;
	private Text passphrase;
	private Label complaint;
	private Optional<Secrets> secrets = Optional.empty();

	public KeyDialog(Shell parent) {
		super(parent, "key", 3, "take");
	}

	@Override
	void fill(Composite area) {
		file = field(area, "file", SWT.SINGLE, 1);
		Button choose = new Button(area, SWT.PUSH);
		choose.setText(texts.get("key.choose"));
		choose.addListener(SWT.Selection, event -> chooseFile());
		passphrase = field(area, "passphrase", SWT.SINGLE | SWT.PASSWORD, 2);
		complaint = new Label(area, SWT.WRAP);
		complaint.setData("id", "key.complaint");
		complaint.setForeground(Skin.of(area.getDisplay()).warning());
		GridDataFactory.fillDefaults().span(3, 1).hint(WIDTH, SWT.DEFAULT).applyTo(complaint);
	}

	private void chooseFile() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(texts.get("key.file"));
		Optional.ofNullable(dialog.open()).ifPresent(file::setText);
	}

	private Text field(Composite area, String key, int style, int columns) {
		new Label(area, SWT.NONE).setText(texts.get("key." + key));
		Text field = text(area, key, style, "");
		field.addListener(SWT.Modify, event -> judge());
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WIDTH / 2, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		return field;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		judge();
		return bar;
	}

	/** One of the two, and a file that is there: a key file that is missing would be made anew. */
	private void judge() {
		String why = file.getText().isBlank() || isFile() ? "" : texts.get("key.missing", file.getText().strip());
		complaint.setText(why);
		complaint.getParent().layout(true, true);
		Optional.ofNullable(getButton(OK)).ifPresent(button -> button.setEnabled(why.isEmpty() && file.getText().isBlank() == (passphrase.getCharCount() > 0)));
	}

	private boolean isFile() {
		try {
			return Files.isRegularFile(Path.of(file.getText().strip()));
		} catch (InvalidPathException noPath) {
			return false;
		}
	}

	@Override
	protected void okPressed() {
		try {
			secrets = Optional.of(file.getText().isBlank() ? new Passphrase(passphrase.getTextChars()) : KeyFolder.keyFile(Path.of(file.getText().strip())));
			super.okPressed();
		} catch (ParameterException tooShort) {
			complaint.setText(tooShort.getMessage());
			complaint.getParent().layout(true, true);
		}
	}

	/** What was given, once it is closed with its button. */
	public Optional<Secrets> secrets() {
		return secrets;
	}
}
