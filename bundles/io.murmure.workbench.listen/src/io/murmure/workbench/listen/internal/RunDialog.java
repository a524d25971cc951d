package io.murmure.workbench.listen.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.RunText;
import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;
import io.murmure.core.study.Warning;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** The record of a run: what ran, with what, what came of it, and what was not wholly read. */
public final class RunDialog extends Dialog {

	private static final int MOST_WARNINGS = 200;
	private static final int NAMES = 250;

	private final Texts texts = ListenTexts.texts();
	private final Run run;
	private final RunText words;
	private final Formats formats;

	public RunDialog(Shell parent, Run run, Catalog catalog, Formats formats) {
		super(parent);
		this.run = run;
		this.words = new RunText(catalog, Locale.getDefault());
		this.formats = formats;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("run.title"));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Page page = new Page(parent);
		GridDataFactory.fillDefaults().grab(true, true).hint(520, 380).applyTo(page);
		Composite column = page.clear();
		Page.title(column, run.source().isEmpty() ? words.component(run).map(known -> known.label(Locale.getDefault())).orElse(run.component()) : run.source());
		Page.caption(column, texts.get("run.what", run.component(), run.version(), formats.longMoment(run.started()),
				formats.decimal(run.duration().toMillis() / 1000.0)));
		run.model().ifPresent(model -> Page.prose(column, texts.get("run.model", model.id(), model.precision(), model.checksum())));
		list(column, "run.counts", run.counts().entrySet().stream()
				.collect(Collectors.toMap(entry -> words.count(entry.getKey()), entry -> formats.number(entry.getValue()), (a, b) -> a, TreeMap::new)));
		list(column, "run.parameters", run.parameters().entrySet().stream()
				.collect(Collectors.toMap(entry -> words.parameter(run, entry.getKey()), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
		if (!run.warnings().isEmpty()) {
			Page.heading(column, texts.get("run.warnings"));
			Page.prose(column, run.warnings().stream().limit(MOST_WARNINGS).map(this::sentence).collect(Collectors.joining("\n")));
		}
		return page;
	}

	private String sentence(Warning warning) {
		return Warnings.sentence(words.component(run), warning, Locale.getDefault());
	}

	private void list(Composite column, String title, Map<String, String> entries) {
		if (!entries.isEmpty()) {
			Page.heading(column, texts.get(title));
			Composite table = Page.wide(new Composite(column, SWT.NONE));
			GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 3).applyTo(table);
			entries.forEach((name, value) -> {
				GridDataFactory.fillDefaults().hint(NAMES, SWT.DEFAULT).applyTo(Page.quiet(table, name));
				Page.prose(table, value);
			});
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("run.close"), true);
	}
}
