package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.watch.WatchPlan;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** Asks whether a study is watched, and what feeds it then. */
public final class WatchDialog extends FormDialog {

	private static final int LIST_HEIGHT = 66;

	private final Consumer<WatchPlan> check;
	private final Optional<String> trouble;
	private WatchPlan plan;
	private Button on;
	private Text folders;
	private Text sources;
	private BasisCombo basis;
	private Label complaint;

	/**
	 * @param check   throws a {@link ParameterException} that says why a plan cannot be carried out
	 * @param trouble what went wrong last
	 */
	public WatchDialog(Shell parent, WatchPlan plan, Consumer<WatchPlan> check, Optional<String> trouble) {
		super(parent, "watch", 3, "keep");
		this.plan = plan;
		this.check = check;
		this.trouble = trouble;
	}

	@Override
	void fill(Composite area) {
		on = new Button(area, SWT.CHECK);
		on.setText(texts.get("watch.on"));
		on.setSelection(plan.on());
		on.setData("id", "watch.on");
		GridDataFactory.fillDefaults().span(3, 1).applyTo(on);
		folders = list(area, "folders", String.join("\n", plan.folders().stream().map(Path::toString).toList()), 1);
		Button add = new Button(area, SWT.PUSH);
		add.setText(texts.get("watch.add"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(add);
		add.addListener(SWT.Selection, event -> addFolder());
		hint(area, "folders");
		sources = list(area, "sources", String.join("\n", plan.sources().stream().map(WatchPlan.Live::line).toList()), 2);
		hint(area, "sources");
		new Label(area, SWT.NONE).setText(texts.get("watch.basis"));
		basis = new BasisCombo(area, "watch.basis", plan.ledger().basis());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(basis.control());
		complaint = new Label(area, SWT.WRAP);
		complaint.setData("id", "watch.complaint");
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, complaint.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(complaint);
		trouble.ifPresent(this::complain);
	}

	private Text list(Composite area, String key, String value, int columns) {
		Label label = new Label(area, SWT.NONE);
		label.setText(texts.get("watch." + key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		Text field = text(area, key, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL, value);
		field.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).span(columns, 1).hint(WIDTH * 2 / 3, LIST_HEIGHT).applyTo(field);
		return field;
	}

	/** What is written in the field above, said where it stays while one writes: a field of several lines shows no example. */
	private void hint(Composite area, String key) {
		new Label(area, SWT.NONE);
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(texts.get("watch." + key + ".example"));
		hint.setFont(Fonts.SMALL.on(hint.getDisplay()));
		hint.setData(Skin.STYLE, "quiet");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH * 2 / 3, SWT.DEFAULT).applyTo(hint);
	}

	private void addFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText(texts.get("watch.title"));
		Optional.ofNullable(dialog.open()).ifPresent(folder -> folders.setText((folders.getText().strip() + "\n" + folder).strip()));
	}

	@Override
	protected void okPressed() {
		try {
			List<Path> paths = lines(folders).stream().map(Path::of).toList();
			Optional<Path> missing = paths.stream().filter(path -> !Files.isDirectory(path)).findFirst();
			if (missing.isPresent()) {
				complain(texts.get("watch.missing", missing.get()));
				return;
			}
			WatchPlan typed = new WatchPlan(on.getSelection(), paths, lines(sources).stream().map(WatchPlan.Live::parse).toList(), ledger());
			if (typed.on() && typed.isEmpty()) {
				complain(texts.get("watch.nothing"));
				return;
			}
			check.accept(typed);
			plan = typed;
			super.okPressed();
		} catch (InvalidPathException | ParameterException wrong) {
			complain(wrong.getMessage());
		}
	}

	private LedgerNote ledger() {
		return new LedgerNote(basis.chosen(), plan.ledger().retention(), plan.ledger().workplace());
	}

	private void complain(String sentence) {
		complaint.setForeground(Skin.of(complaint.getDisplay()).warning());
		complaint.setText(sentence);
		complaint.getParent().layout(true, true);
	}

	private static List<String> lines(Text field) {
		return field.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setData("id", "watch.keep");
	}

	/** What was chosen, once it is closed. */
	public WatchPlan plan() {
		return plan;
	}
}
