package io.murmure.ui.widgets;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.Icons;

/** A sentence in a window of its own, with our icon instead of the platform's. */
public final class Message extends MessageDialog {

	private Message(Shell parent, String title, String sentence, int first, String... buttons) {
		super(parent, title, null, sentence, NONE, first, buttons);
	}

	/** Says something, until the reader has read it. */
	public static void tell(Shell parent, String title, String sentence) {
		new Message(parent, title, sentence, 0, IDialogConstants.OK_LABEL).open();
	}

	/** Asks whether to go on. */
	public static boolean confirm(Shell parent, String title, String question) {
		return new Message(parent, title, question, 0, IDialogConstants.OK_LABEL, IDialogConstants.CANCEL_LABEL).open() == 0;
	}

	/**
	 * Asks which.
	 *
	 * @param first the button that Enter presses
	 * @return the index of the button that was pressed, -1 for none
	 */
	public static int ask(Shell parent, String title, String question, int first, String... buttons) {
		return new Message(parent, title, question, first, buttons).open();
	}

	@Override
	public Image getImage() {
		return Icons.MURMURE.on(getParentShell() == null ? getShell().getDisplay() : getParentShell().getDisplay());
	}
}
