package io.murmure.workbench.internal.imports;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import io.murmure.ui.Texts;

/** A wizard's frame whose buttons speak the reader's language; the platform brings English alone. */
final class ImportDialog extends WizardDialog {

	private final Texts texts = Texts.of(ImportDialog.class);

	ImportDialog(Shell parent, IWizard wizard) {
		super(parent, wizard);
	}

	@Override
	protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
		return super.createButton(parent, id, switch (id) {
			case IDialogConstants.BACK_ID -> texts.get("wizard.back");
			case IDialogConstants.NEXT_ID -> texts.get("wizard.next");
			case IDialogConstants.FINISH_ID -> texts.get("wizard.finish");
			default -> label;
		}, isDefault);
	}

	/** The platform makes the button that cancels apart from the others. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		for (Control button : parent.getChildren()) {
			if (button instanceof Button cancel && Integer.valueOf(IDialogConstants.CANCEL_ID).equals(cancel.getData())) {
				cancel.setText(texts.get("wizard.cancel"));
			}
		}
	}
}
