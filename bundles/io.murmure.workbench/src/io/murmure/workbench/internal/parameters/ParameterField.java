package io.murmure.workbench.internal.parameters;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.parameter.ParameterSpec;

/** The control for one parameter: a box to tick, a list to choose from, or a field to type in. */
final class ParameterField {

	private ParameterField() {
	}

	/** @param offered what the sources offer, to choose from or to type over */
	static Control create(Composite parent, ParameterSpec spec, String value, List<String> offered, Consumer<String> typed) {
		Control control = spec.type() == boolean.class ? tick(parent, value, typed)
				: !spec.choices().isEmpty() ? list(parent, spec, value, typed)
				: offered.isEmpty() ? field(parent, value, typed) : offer(parent, value, offered, typed);
		control.setData("id", "parameter." + spec.name());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}

	private static Control tick(Composite parent, String value, Consumer<String> typed) {
		Button box = new Button(parent, SWT.CHECK);
		box.setSelection(Boolean.parseBoolean(value));
		box.addListener(SWT.Selection, event -> typed.accept(Boolean.toString(box.getSelection())));
		return box;
	}

	private static Control list(Composite parent, ParameterSpec spec, String value, Consumer<String> typed) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(spec.choices().toArray(String[]::new));
		combo.setText(value.toLowerCase(Locale.ROOT));
		combo.addListener(SWT.Selection, event -> typed.accept(combo.getText()));
		return combo;
	}

	private static Control offer(Composite parent, String value, List<String> offered, Consumer<String> typed) {
		Combo combo = new Combo(parent, SWT.DROP_DOWN);
		combo.setItems(offered.toArray(String[]::new));
		combo.setText(value);
		combo.addListener(SWT.Modify, event -> typed.accept(combo.getText()));
		return combo;
	}

	private static Control field(Composite parent, String value, Consumer<String> typed) {
		Text text = new Text(parent, SWT.BORDER);
		text.setText(value);
		text.addListener(SWT.Modify, event -> typed.accept(text.getText()));
		return text;
	}
}
