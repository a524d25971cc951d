package io.murmure.workbench.internal.analyses;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.internal.parameters.ParameterForm;

/** Asks which analyses shall run and with what: on the left all of them in their order, on the right the parameters of the one that is selected. */
public final class AnalysesDialog extends Dialog {

	private static final int LIST_WIDTH = 420;
	private static final int FORM_WIDTH = 470;
	private static final int HEIGHT = 440;

	private final Texts texts = Texts.of(AnalysesDialog.class);
	private final AnalysisPlan plan;
	private final String shownFirst;
	private AnalysesTable table;
	private Page page;
	private Composite form;
	private Label complaint;

	/** @param shownFirst id of the analysis that is selected; the first of all when there is none with it */
	public AnalysesDialog(Shell parent, AnalysisPlan plan, String shownFirst) {
		super(parent);
		this.plan = plan;
		this.shownFirst = shownFirst;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("analyses.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(14, 10).applyTo(area);
		Label what = new Label(area, SWT.WRAP);
		what.setText(texts.get("analyses.what"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LIST_WIDTH + FORM_WIDTH, SWT.DEFAULT).applyTo(what);
		table = new AnalysesTable(area, plan, this::show, this::refresh);
		GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, HEIGHT).applyTo(table.control());
		page = new Page(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(FORM_WIDTH, HEIGHT).applyTo(page);
		complaint = new Label(area, SWT.WRAP);
		complaint.setData("id", "analyses.complaint");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LIST_WIDTH + FORM_WIDTH, complaint.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(complaint);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("analyses.run"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("analyses.cancel"), false);
		table.select(shownFirst);
		refresh();
	}

	private void show(Analysis<?> analysis) {
		ComponentText text = ComponentText.of(analysis.getClass(), Locale.getDefault());
		Composite column = page.clear();
		Page.heading(column, text.label());
		Page.prose(column, text.description());
		List<Analysis<?>> needs = plan.needs(analysis);
		if (!needs.isEmpty()) {
			Page.caption(column, texts.get("analyses.needs", needs.stream().map(one -> one.label(Locale.getDefault())).collect(Collectors.joining(", "))));
		}
		List<ParameterSpec> specs = Parameters.of(analysis.parameters());
		if (specs.isEmpty()) {
			Page.caption(column, texts.get("analyses.nothing"));
			form = null;
		} else {
			form = ParameterForm.create(column, analysis, valuesOf(analysis));
			Page.link(column, "<a>" + texts.get("analyses.reset") + "</a>", () -> reset(analysis)).setData("id", "analyses.reset");
		}
		page.done();
		enable(analysis);
	}

	private ParameterForm.Values valuesOf(Analysis<?> analysis) {
		return new ParameterForm.Values() {

			@Override
			public String value(ParameterSpec spec) {
				return plan.value(analysis, spec.name());
			}

			@Override
			public void typed(ParameterSpec spec, String value) {
				plan.type(analysis, spec.name(), value);
				refresh();
			}
		};
	}

	/** The form is made anew after the click that asks for it, for the link that is clicked goes with the old one. */
	private void reset(Analysis<?> analysis) {
		plan.reset(analysis);
		page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) {
				show(analysis);
				refresh();
			}
		});
	}

	/** What does not run cannot be set, so that nobody believes it to be kept. */
	private void enable(Analysis<?> analysis) {
		if (form != null) {
			for (Control control : form.getChildren()) {
				control.setEnabled(plan.runs(analysis));
			}
		}
	}

	private void refresh() {
		table.refresh();
		table.selected().ifPresent(this::enable);
		complaint.setText(plan.unfit().flatMap(analysis -> plan.complaint(analysis).map(why -> analysis.label(Locale.getDefault()) + texts.get("analyses.colon") + why)).orElse(""));
		complaint.setForeground(Skin.of(complaint.getDisplay()).crisis());
		getButton(IDialogConstants.OK_ID).setEnabled(plan.isReady());
	}
}
