package io.murmure.workbench.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.Fonts;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;

/**
 * A few words in the corner of the screen, above all windows, that take no focus and make no sound. They stay until the reader has done with them, another notice comes, or the window goes. Drawn by us, since the platforms' own balloons need a tray, which many
 * desktops no longer have. In the user interface thread.
 */
public final class Notice {

	private static final int WIDTH = 360;
	private static final int FROM_EDGE = 16;
	private static final String ID = "notice";

	private final Shell shell;

	/**
	 * @param show  what the link says that runs {@code open}
	 * @param close what the other link says
	 */
	public Notice(Shell window, Icons icon, String title, String sentence, String show, String close, Runnable open) {
		Display display = window.getDisplay();
		closeOthers(display);
		Skin skin = Skin.of(display);
		shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
		shell.setText(title);
		shell.setData("id", ID);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(8, 8).applyTo(shell);
		shell.addListener(SWT.Paint, event -> {
			event.gc.setForeground(skin.line());
			event.gc.drawRectangle(0, 0, shell.getClientArea().width - 1, shell.getClientArea().height - 1);
		});
		new Label(shell, SWT.NONE).setImage(icon.on(display));
		label(shell, title, Fonts.STRONG);
		wide(label(shell, sentence, Fonts.READING));
		Composite links = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(links);
		wide(links);
		link(links, "show", show, open);
		link(links, "close", close, () -> {
		});
		paint(shell, skin);
		place(window);
		shell.setVisible(true);
		closeWith(window);
	}

	private static void closeOthers(Display display) {
		for (Shell other : display.getShells()) {
			if (ID.equals(other.getData("id"))) {
				other.dispose();
			}
		}
	}

	private void closeWith(Shell window) {
		Listener close = event -> close();
		window.addListener(SWT.Dispose, close);
		shell.addListener(SWT.Dispose, event -> {
			if (!window.isDisposed()) {
				window.removeListener(SWT.Dispose, close);
			}
		});
	}

	private static Label label(Shell shell, String text, Fonts font) {
		Label label = new Label(shell, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setFont(font.on(shell.getDisplay()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(control);
	}

	private void link(Composite links, String id, String text, Runnable then) {
		Link link = new Link(links, SWT.NONE);
		link.setText("<a>" + text + "</a>");
		link.setData("id", ID + "." + id);
		link.addListener(SWT.Selection, event -> {
			close();
			then.run();
		});
	}

	/** The theme's style sheet reaches the windows that it knows; this one is painted at once. */
	private static void paint(Composite parent, Skin skin) {
		parent.setBackground(skin.panel());
		for (Control child : parent.getChildren()) {
			child.setBackground(skin.panel());
			child.setForeground(skin.ink());
			if (child instanceof Link link) {
				link.setLinkForeground(skin.accent());
			} else if (child instanceof Composite inner) {
				paint(inner, skin);
			}
		}
	}

	/** Bottom right of the screen that the window is on. */
	private void place(Shell window) {
		Rectangle screen = window.getMonitor().getClientArea();
		int height = shell.computeSize(WIDTH, SWT.DEFAULT).y;
		shell.setBounds(screen.x + screen.width - WIDTH - FROM_EDGE, screen.y + screen.height - height - FROM_EDGE, WIDTH, height);
	}

	public void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
		}
	}
}
