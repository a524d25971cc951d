package io.murmure.workbench.communities.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Tools;

/** A picture and the table that says the same, one in the place of the other; a button turns between them. */
public final class Twins extends Composite {

	private final Composite stack;
	private final StackLayout layout = new StackLayout();

	/** @param id of the bar with the button, {@code table} */
	public Twins(Composite parent, String id, String asTable) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		Tools tools = new Tools(this, id);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools.bar());
		stack = new Composite(this, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		tools.toggle("table", Icons.TABLE, asTable, this::turn);
	}

	/** Where picture and table are to be made, in this order. */
	public Composite stack() {
		return stack;
	}

	/** To be called when both are there. */
	public void done() {
		turn(false);
	}

	private void turn(boolean table) {
		Control[] both = stack.getChildren();
		layout.topControl = both[table ? 1 : 0];
		stack.layout(true, true);
	}
}
