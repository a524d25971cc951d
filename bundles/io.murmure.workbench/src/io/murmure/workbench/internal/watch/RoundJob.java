package io.murmure.workbench.internal.watch;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.core.pipeline.Failures;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.study.Study;
import io.murmure.core.watch.Watch;
import io.murmure.ui.Texts;
import io.murmure.workbench.MonitorProgress;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyNames;

/** One round of a watch, with progress and cancel. Who cancels it stops this round; the watch goes on. */
final class RoundJob extends Job {

	private final Watching watching;
	private final Watch watch;
	private final StudySession session;
	private final Study study;
	private final LookJob looking;

	RoundJob(Watching watching, Watch watch, StudySession session, Study study, LookJob looking) {
		super(Texts.of(RoundJob.class).get("round", StudyNames.of(study.file())));
		this.watching = watching;
		this.watch = watch;
		this.session = session;
		this.study = study;
		this.looking = looking;
		setPriority(LONG);
		setRule(StudySession.WRITING);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (session.study().filter(open -> open == study).isEmpty()) {
			return Status.OK_STATUS;
		}
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			watch.round(study, new MonitorProgress(monitor, task -> session.catalog().told(task, Locale.getDefault()), begun -> session.contentChanged()));
		} catch (CancelledException | OperationCanceledException stopped) {
			return Status.CANCEL_STATUS;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} catch (IOException | RuntimeException failure) {
			ILog.of(RoundJob.class).error(getName(), failure);
			watching.failed(Failures.told(failure));
		} finally {
			session.contentChanged();
			looking.again();
		}
		return Status.OK_STATUS;
	}
}
