package io.murmure.workbench.internal;

import java.nio.file.Files;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import io.murmure.workbench.Services;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.watch.FindingNotice;
import io.murmure.workbench.internal.watch.Watching;

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
		new SpokenLabels(getWindowConfigurer().getWindow()).refresh();
		FileDrop.on(shell);
		new StatusTeller(getWindowConfigurer().getWindow(), session, getWindowConfigurer().getActionBarConfigurer().getStatusLineManager());
		Services.find(Watching.class).ifPresent(watching -> watching.tell(new FindingNotice(getWindowConfigurer().getWindow(), session)::tell));
		UserChoices.recentStudies().stream().findFirst().filter(Files::exists)
				.ifPresent(last -> new StudyJobs(session, shell).open(last));
	}
}
