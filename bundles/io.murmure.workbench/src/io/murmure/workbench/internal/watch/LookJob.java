package io.murmure.workbench.internal.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.pipeline.Failures;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.watch.Watch;
import io.murmure.core.watch.WatchPlan;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;

/** Looks again and again what has come for one open study, and starts a round when something has. It ends with the study, with its plan, and when it is cancelled. */
final class LookJob extends Job {

	private final Watching watching;
	private final StudySession session;
	private final Study study;
	private Optional<Watch> watch = Optional.empty();
	private volatile boolean over;

	LookJob(Watching watching, StudySession session, Study study) {
		super(Texts.of(LookJob.class).get("looking"));
		this.watching = watching;
		this.session = session;
		this.study = study;
		setSystem(true);
		setPriority(DECORATE);
		setRule(StudySession.WRITING);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (over || session.study().filter(open -> open == study).isEmpty()) {
			return Status.OK_STATUS;
		}
		try {
			if (watch.isEmpty()) {
				watch = begin();
			}
			watch.ifPresent(this::look);
		} catch (IOException | StudyException | ParameterException failure) {
			watching.failed(Failures.told(failure));
		}
		return Status.OK_STATUS;
	}

	private Optional<Watch> begin() throws IOException {
		WatchPlan plan = watching.plan(study);
		if (!plan.on() || plan.isEmpty()) {
			return Optional.empty();
		}
		Watch begun = watching.watch(plan);
		begun.begin(study);
		return Optional.of(begun);
	}

	private void look(Watch begun) {
		begun.look();
		if (begun.isDue()) {
			new RoundJob(watching, begun, session, study, this).schedule();
		} else {
			again();
		}
	}

	/** Looks again after a pause; soon when a file is still being written. */
	void again() {
		if (!over) {
			Duration pause = watch.filter(begun -> !begun.settling().isEmpty()).map(begun -> Watch.QUIET).orElse(Watch.PAUSE);
			schedule(pause.toMillis());
		}
	}

	/** A job that sleeps is cancelled without being told, hence the mark. */
	void end() {
		over = true;
		cancel();
	}
}
