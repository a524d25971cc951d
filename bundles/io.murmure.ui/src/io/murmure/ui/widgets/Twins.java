package io.murmure.ui.widgets;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.ui.Icons;

/** A picture and the table that says the same, one in the place of the other; a button turns between them. */
public final class Twins extends Composite {

	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private final Tools tools;
	private Optional<Label> caption = Optional.empty();

	/** @param id of the bar with the button, {@code table} */
	public Twins(Composite parent, String id, String asTable) {
		this(parent, id, asTable, "");
	}

	/** @param what says above both what they show; empty to leave that out */
	public Twins(Composite parent, String id, String asTable, String what) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(what.isEmpty() ? 1 : 2).spacing(what.isEmpty() ? 0 : 8, what.isEmpty() ? 0 : 2).applyTo(this);
		if (!what.isEmpty()) {
			Label label = Page.caption(this, what);
			label.setData("id", id + ".what");
			GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(label);
			caption = Optional.of(label);
		}
		tools = new Tools(this, id);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools.bar());
		stack = new Composite(this, SWT.NONE);
		stack.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, true).span(what.isEmpty() ? 1 : 2, 1).applyTo(stack);
		tools.toggle("table", Icons.TABLE, asTable, this::turn);
	}

	/** The buttons beside the one that turns between the two. */
	public Tools tools() {
		return tools;
	}

	/** Where picture and table are to be made, in this order. */
	public Composite stack() {
		return stack;
	}

	/** Says something else above both. */
	public void say(String what) {
		caption.ifPresent(label -> {
			label.setText(what.replace("&", "&&"));
			layout(true, true);
		});
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
