package io.murmure.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.ui.Fonts;
import io.murmure.ui.Icons;

/** What stands where there is nothing yet: what would fill the place, and the buttons that do. */
public final class EmptyPanel extends Composite {

	private static final int PROSE_WIDTH = 320;
	private static final int PROSE_CHARACTERS = 46;

	private final Composite column;

	public EmptyPanel(Composite parent, Icons icon, String headline, String sentence) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(this);
		column = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(column);
		GridLayoutFactory.fillDefaults().spacing(8, 10).applyTo(column);
		Label image = new Label(column, SWT.NONE);
		image.setImage(icon.on(getDisplay()));
		centred(image);
		Label head = new Label(column, SWT.CENTER | SWT.WRAP);
		head.setText(headline);
		head.setFont(Fonts.HEADING.on(getDisplay()));
		prose(head);
		Label what = new Label(column, SWT.CENTER | SWT.WRAP);
		what.setText(sentence);
		prose(what);
	}

	/** Adds a button under the sentence. */
	public Button button(String id, String label, Runnable action) {
		Button button = new Button(column, SWT.PUSH);
		button.setText(label);
		button.setData("id", id);
		button.addListener(SWT.Selection, event -> action.run());
		centred(button);
		layout();
		return button;
	}

	private static void centred(Control control) {
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(control);
	}

	/** With the font the lines grow, too: the buttons below stay in sight. */
	private void prose(Label label) {
		GC gc = new GC(this);
		int width = Math.max(PROSE_WIDTH, (int) (PROSE_CHARACTERS * gc.getFontMetrics().getAverageCharacterWidth()));
		gc.dispose();
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).hint(width, SWT.DEFAULT).applyTo(label);
	}
}
