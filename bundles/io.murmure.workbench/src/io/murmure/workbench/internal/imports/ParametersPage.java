package io.murmure.workbench.internal.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.internal.parameters.ParameterForm;

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
			tell();
		}
		super.setVisible(visible);
	}

	/** Whether every value fits its parameter, and none is missing. */
	boolean isFit() {
		return complaints.isEmpty() && choices.isReady();
	}

	private void section(Composite column, Connector<?> connector) {
		Page.heading(column, connector.label(Locale.getDefault()));
		List<String> files = choices.files(connector);
		if (files.size() > 1) {
			Page.caption(column, Texts.of(ParametersPage.class).get("parameters.shared", files.size(), FileList.of(files))).setData("id", "shared." + connector.id());
		}
		ParameterForm.create(column, connector, new ParameterForm.Values() {

			@Override
			public String value(ParameterSpec spec) {
				String typed = choices.typed(connector, spec.name(), spec.defaultValue());
				return typed.isEmpty() ? found(spec) : typed;
			}

			@Override
			public List<String> offered(ParameterSpec spec) {
				return choices.guesses().choices(connector, spec.name());
			}

			@Override
			public void typed(ParameterSpec spec, String value) {
				choices.type(connector, spec.name(), value.equals(found(spec)) ? spec.defaultValue() : value);
				check(connector);
			}

			private String found(ParameterSpec spec) {
				return choices.guesses().shared(connector, spec.name()).orElse("");
			}
		});
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
		tell();
	}

	private void tell() {
		setErrorMessage(complaints.values().stream().findFirst().or(() -> choices.complaint("parameters.open")).orElse(null));
		setPageComplete(isFit());
		getContainer().updateButtons();
	}
}
