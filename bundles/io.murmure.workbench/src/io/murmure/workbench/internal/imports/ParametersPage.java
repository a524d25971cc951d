package io.murmure.workbench.internal.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.component.ComponentText;
import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** What the connectors want to know, from the parameters that they declare. */
final class ParametersPage extends WizardPage {

	private final ImportChoices choices;
	private final Map<Connector<?>, String> complaints = new LinkedHashMap<>();
	private Page page;

	ParametersPage(ImportChoices choices) {
		super("parameters");
		this.choices = choices;
		Texts texts = Texts.of(ParametersPage.class);
		setTitle(texts.get("parameters.title"));
		setDescription(texts.get("parameters.description"));
	}

	@Override
	public void createControl(Composite parent) {
		page = new Page(parent);
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			Composite column = page.clear();
			choices.withParameters().forEach(connector -> section(column, connector));
			page.done();
		}
		super.setVisible(visible);
	}

	/** Whether every value fits its parameter. */
	boolean isFit() {
		return complaints.isEmpty();
	}

	private void section(Composite column, Connector<?> connector) {
		ComponentText text = ComponentText.of(connector.getClass(), Locale.getDefault());
		Page.heading(column, text.label());
		Composite grid = new Composite(column, SWT.NONE);
		Page.wide(grid);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(grid);
		for (ParameterSpec spec : Parameters.of(connector.parameters())) {
			Label label = new Label(grid, SWT.NONE);
			label.setText(text.get(spec.name() + ".label").orElse(spec.name()));
			String found = choices.guesses().shared(connector, spec.name()).orElse("");
			String typed = choices.typed(connector, spec.name(), spec.defaultValue());
			ParameterField.create(grid, spec, typed.isEmpty() ? found : typed, choices.guesses().choices(connector, spec.name()), now -> {
				choices.type(connector, spec.name(), now.equals(found) ? spec.defaultValue() : now);
				check(connector);
			});
			text.get(spec.name() + ".help").ifPresent(help -> {
				Label prose = Page.caption(grid, help);
				GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(prose);
			});
		}
	}

	private void check(Connector<?> connector) {
		try {
			Map<String, String> typed = new LinkedHashMap<>();
			Parameters.of(connector.parameters()).forEach(spec -> typed.put(spec.name(), choices.typed(connector, spec.name(), spec.defaultValue())));
			Parameters.create(connector.parameters(), typed);
			complaints.remove(connector);
		} catch (ParameterException unfit) {
			complaints.put(connector, unfit.getMessage());
		}
		setErrorMessage(complaints.values().stream().findFirst().orElse(null));
		setPageComplete(complaints.isEmpty());
		getContainer().updateButtons();
	}
}
