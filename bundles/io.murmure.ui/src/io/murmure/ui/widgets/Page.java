package io.murmure.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** A column of headings, prose and charts that wraps to its width and scrolls. */
public final class Page extends ScrolledComposite {

	private Composite column;

	public Page(Composite parent) {
		super(parent, SWT.V_SCROLL);
		setExpandHorizontal(true);
		setExpandVertical(true);
		getVerticalBar().setIncrement(24);
		addListener(SWT.Resize, event -> fit());
		clear();
	}

	/** Empties the page and hands out its new column, a grid of one. */
	public Composite clear() {
		if (column != null) {
			column.dispose();
		}
		column = new Composite(this, SWT.NONE);
		column.setBackground(Skin.of(getDisplay()).paper());
		column.setBackgroundMode(SWT.INHERIT_FORCE);
		setBackground(Skin.of(getDisplay()).paper());
		GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 6).applyTo(column);
		setContent(column);
		return column;
	}

	/** To be called when the column has its parts. */
	public void done() {
		fit();
		column.layout(true, true);
	}

	private void fit() {
		int width = getClientArea().width;
		if (width > 0 && !column.isDisposed()) {
			setMinHeight(column.computeSize(width, SWT.DEFAULT).y);
		}
	}

	public static Label title(Composite parent, String text) {
		return say(parent, text, Fonts.TITLE);
	}

	public static Label heading(Composite parent, String text) {
		Label label = say(parent, text, Fonts.HEADING);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).hint(80, SWT.DEFAULT).applyTo(label);
		return label;
	}

	public static Label prose(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setForeground(Skin.of(parent.getDisplay()).ink());
		return wide(label);
	}

	/** What is said beside the words of others. */
	public static Label quiet(Composite parent, String text) {
		Label label = prose(parent, text);
		label.setForeground(Skin.of(parent.getDisplay()).quiet());
		label.setData(Skin.STYLE, "quiet");
		return label;
	}

	public static Label caption(Composite parent, String text) {
		Label label = quiet(parent, text);
		label.setFont(Fonts.SMALL.on(parent.getDisplay()));
		return label;
	}

	/** Prose whose {@code <a>} runs something. */
	public static Link link(Composite parent, String text, Runnable action) {
		Link link = new Link(parent, SWT.WRAP);
		link.setText(text);
		link.setLinkForeground(Skin.of(parent.getDisplay()).accent());
		link.setForeground(Skin.of(parent.getDisplay()).ink());
		link.addListener(SWT.Selection, event -> action.run());
		return wide(link);
	}

	/** Lets a control take the width of the column, however narrow. */
	public static <C extends Control> C wide(C control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(control);
		return control;
	}

	private static Label say(Composite parent, String text, Fonts font) {
		Label label = prose(parent, text);
		label.setFont(font.on(parent.getDisplay()));
		return label;
	}
}
