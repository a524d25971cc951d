package io.murmure.workbench.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Recognition;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.BasisCombo;
import io.murmure.workbench.internal.WorkbenchSecrets;

/** Which files, who reads each, and what holds for all of them. */
final class SourcesPage extends WizardPage {

	private final Texts texts = Texts.of(SourcesPage.class);
	private final StudySession session;
	private final ImportChoices choices;
	private SourcesTable table;

	SourcesPage(StudySession session, ImportChoices choices) {
		super("sources");
		this.session = session;
		this.choices = choices;
		setTitle(texts.get("sources.title"));
		setDescription(texts.get("sources.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 10).applyTo(page);
		table = new SourcesTable(page, choices, session.catalog().connectors(), this::check);
		GridDataFactory.fillDefaults().grab(true, true).hint(480, 150).applyTo(table.control());
		buttons(page);
		Composite form = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(form);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(form);
		channel(form);
		zone(form);
		names(form);
		basis(form);
		retention(form);
		setControl(page);
		recognise(choices.paths());
		check();
	}

	private void buttons(Composite page) {
		Composite column = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(column);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
		button(column, "files", this::askFiles);
		button(column, "folder", this::askFolder);
		Button remove = button(column, "remove", () -> {
			table.selected().forEach(choices::remove);
			table.refresh();
			check();
		});
		table.onSelection(any -> remove.setEnabled(any));
	}

	private Button button(Composite column, String key, Runnable action) {
		Button button = new Button(column, SWT.PUSH);
		button.setText(texts.get("sources." + key));
		button.setData("id", "sources." + key);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	private void askFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(getTitle());
		if (dialog.open() != null) {
			add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
		}
	}

	private void askFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText(getTitle());
		String folder = dialog.open();
		if (folder != null) {
			add(List.of(Path.of(folder)));
		}
	}

	private void add(List<Path> paths) {
		choices.add(paths);
		recognise(paths);
		check();
	}

	/** Looks into the files off the user interface thread. */
	private void recognise(List<Path> paths) {
		table.refresh();
		Importer importer = new Importer(session.catalog().connectors(), new WorkbenchSecrets());
		for (Path path : List.copyOf(paths)) {
			Job job = Job.create(texts.get("sources.looking", path.getFileName()), monitor -> {
				List<Recognition> found = found(importer, path, Progress.until(() -> monitor.isCanceled() || table.control().isDisposed()));
				List<Guesses.OfFile> guessed = Guesses.in(found);
				getShell().getDisplay().asyncExec(() -> {
					if (!table.control().isDisposed()) {
						choices.recognised(path, found, guessed);
						table.refresh();
						check();
					}
				});
			});
			job.setSystem(true);
			job.schedule();
		}
	}

	private static List<Recognition> found(Importer importer, Path path, Progress progress) {
		try {
			return importer.recognise(List.of(path), progress);
		} catch (CancelledException closed) {
			throw new OperationCanceledException();
		} catch (IOException unreadable) {
			return List.of();
		}
	}

	private void channel(Composite form) {
		Text text = new Text(label(form, "channel"), SWT.BORDER);
		text.setMessage(texts.get("sources.channel.hint"));
		text.setData("id", "channel");
		text.addListener(SWT.Modify, event -> choices.channel = text.getText());
		wide(text);
	}

	private void zone(Composite form) {
		Combo combo = new Combo(label(form, "zone"), SWT.DROP_DOWN);
		combo.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new));
		combo.setText(choices.zone.getId());
		combo.setEnabled(choices.isNewStudy());
		combo.addListener(SWT.Modify, event -> {
			try {
				choices.zone = ZoneId.of(combo.getText());
				check();
			} catch (DateTimeException unknown) {
				setErrorMessage(texts.get("sources.zone.unknown", combo.getText()));
				setPageComplete(false);
			}
		});
		wide(combo);
	}

	private void names(Composite form) {
		StudySettings.Names[] ways = StudySettings.Names.values();
		Combo combo = new Combo(label(form, "names"), SWT.READ_ONLY);
		combo.setItems(Arrays.stream(ways).map(way -> texts.get("sources.names." + way)).toArray(String[]::new));
		combo.setData("id", "names");
		combo.select(List.of(ways).indexOf(choices.names));
		combo.setEnabled(choices.isNewStudy());
		combo.addListener(SWT.Selection, event -> {
			choices.names = ways[combo.getSelectionIndex()];
			check();
		});
		wide(combo);
	}

	private void basis(Composite form) {
		BasisCombo combo = new BasisCombo(label(form, "basis"), "basis", choices.basis);
		combo.onChoice(basis -> choices.basis = basis);
		wide(combo.control());
	}

	/** A day, once the box before it is ticked, and whether the channel is a workplace. */
	private void retention(Composite form) {
		Composite row = new Composite(label(form, "retention"), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(row);
		Button limited = new Button(row, SWT.CHECK);
		limited.setText(texts.get("sources.retention.until"));
		limited.setData("id", "retention");
		DateTime day = new DateTime(row, SWT.DATE | SWT.DROP_DOWN);
		LocalDate inAYear = LocalDate.now().plusYears(1);
		day.setDate(inAYear.getYear(), inAYear.getMonthValue() - 1, inAYear.getDayOfMonth());
		day.setEnabled(false);
		Listener chosen = event -> {
			day.setEnabled(limited.getSelection());
			choices.retention = limited.getSelection() ? Optional.of(LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay())) : Optional.empty();
		};
		limited.addListener(SWT.Selection, chosen);
		day.addListener(SWT.Selection, chosen);
		Button workplace = new Button(row, SWT.CHECK);
		workplace.setText(texts.get("sources.workplace"));
		workplace.setToolTipText(texts.get("sources.workplace.hint"));
		workplace.setData("id", "workplace");
		workplace.addListener(SWT.Selection, event -> choices.workplace = workplace.getSelection());
	}

	private Composite label(Composite form, String key) {
		new Label(form, SWT.NONE).setText(texts.get("sources." + key));
		return form;
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
	}

	private void check() {
		List<String> unread = choices.unread();
		setErrorMessage(null);
		Optional<String> complaint = choices.complaint("sources.open");
		if (complaint.isPresent()) {
			setMessage(complaint.get(), WARNING);
		} else if (choices.names == StudySettings.Names.KEEP) {
			setMessage(texts.get("sources.keep.warning"), WARNING);
		} else if (!unread.isEmpty()) {
			setMessage(texts.get("sources.unread", FileList.of(unread)), WARNING);
		} else {
			setMessage(texts.get("sources.description"));
		}
		setPageComplete(choices.isRead());
		if (getContainer().getCurrentPage() != null) {
			getContainer().updateButtons();
		}
	}
}
