package io.murmure.workbench.listen.internal;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.ui.widgets.EmptyPanel;

/** Where the posts table stands, or in its place what would fill it; the filters above stay, so that a reader can go on typing. */
public final class PostsPlace extends Composite {

	private final StackLayout stack = new StackLayout();
	private Optional<EmptyPanel> empty = Optional.empty();

	public PostsPlace(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(stack);
	}

	/** Shows the table. */
	public void fill(Control table) {
		top(table, Optional.empty());
	}

	/** Shows a panel in place of the table. */
	public void empty(Function<Composite, EmptyPanel> made) {
		EmptyPanel panel = made.apply(this);
		panel.setData("id", "no-posts");
		top(panel, Optional.of(panel));
	}

	private void top(Control control, Optional<EmptyPanel> next) {
		stack.topControl = control;
		layout(true, true);
		empty.ifPresent(EmptyPanel::dispose);
		empty = next;
	}
}
