package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.imports.ImportWizard;

/** The window: a bar of perspectives, a status line that tells what is selected, files that can be dropped anywhere. */
final class MurmureWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point FIRST_SIZE = new Point(1440, 900);

	MurmureWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(FIRST_SIZE);
		window.setTitle("Murmure");
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(true);
	}

	@Override
	public void postWindowOpen() {
		Shell shell = getWindowConfigurer().getWindow().getShell();
		StudySession session = getWindowConfigurer().getWindow().getService(StudySession.class);
		acceptFiles(shell);
		new StatusTeller(getWindowConfigurer().getWindow(), session, getWindowConfigurer().getActionBarConfigurer().getStatusLineManager());
		UserChoices.recentStudies().stream().findFirst().filter(Files::exists)
				.ifPresent(last -> new StudyJobs(session, shell).open(last));
	}

	private static void acceptFiles(Shell shell) {
		DropTarget target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files) {
					List<Path> paths = Arrays.stream(files).map(Path::of).toList();
					shell.getDisplay().asyncExec(() -> ImportWizard.open(shell, paths));
				}
			}
		});
	}
}
