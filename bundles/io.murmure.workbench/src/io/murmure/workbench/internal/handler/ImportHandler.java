package io.murmure.workbench.internal.handler;

import java.util.List;

import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.imports.ImportWizard;

/** Asks for files and how to read them. */
public final class ImportHandler extends StudyHandler {

	@Override
	void execute(Shell shell, StudySession session) {
		ImportWizard.open(shell, List.of());
	}
}
