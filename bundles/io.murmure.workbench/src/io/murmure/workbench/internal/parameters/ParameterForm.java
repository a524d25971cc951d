package io.murmure.workbench.internal.parameters;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.ui.widgets.Page;

/** The parameters that a component declares: of each its label, what it takes, and a control to set it with. */
public final class ParameterForm {

	private static final int NARROW = 300;

	/** Where values come from and go. */
	public interface Values {

		/** What the control says at first. */
		String value(ParameterSpec spec);

		/** What there is to choose from or to type over. */
		default List<String> offered(ParameterSpec spec) {
			return List.of();
		}

		void typed(ParameterSpec spec, String value);
	}

	private ParameterForm() {
	}

	/** Makes the form in a grid of its own, as wide as the column it stands in. */
	public static Composite create(Composite column, Component<?> component, Values values) {
		ComponentText text = ComponentText.of(component.getClass(), Locale.getDefault());
		Composite grid = new Composite(column, SWT.NONE);
		Page.wide(grid);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(grid);
		for (ParameterSpec spec : Parameters.of(component.parameters())) {
			Label label = new Label(grid, SWT.NONE);
			label.setText(text.get(spec.name() + ".label").orElse(spec.name()));
			Control control = ParameterField.create(grid, spec, values.value(spec), values.offered(spec), typed -> values.typed(spec, typed));
			if (spec.type() != String.class) {
				control.setToolTipText(Parameters.expectation(spec, Locale.getDefault()) + " (" + spec.defaultValue() + ")");
			}
			text.get(spec.name() + ".help").ifPresent(help -> {
				Label prose = Page.caption(grid, help);
				GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(prose);
			});
		}
		return grid;
	}
}
