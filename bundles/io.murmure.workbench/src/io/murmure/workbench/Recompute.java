package io.murmure.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.study.Study;

/**
 * Keeps one view's answer up to date: asks in a job, shows the answer in the user interface thread, and forgets a question as soon as
 * the next is asked. What was shown stays until then.
 */
public final class Recompute {

	private final StudySession session;
	private final Control control;
	private final Consumer<Boolean> busy;
	private Job current;

	/**
	 * @param control shows the answers; none is shown once it is disposed
	 * @param busy    told when a question is open and when it is answered
	 */
	public Recompute(StudySession session, Control control, Consumer<Boolean> busy) {
		this.session = session;
		this.control = control;
		this.busy = busy;
		control.addDisposeListener(event -> cancel());
	}

	/** Asks in place of what was asked before; without an open study, nothing happens. In the user interface thread. */
	public <T> void ask(String name, Function<Answers, T> question, Consumer<T> show) {
		cancel();
		Optional<Study> study = session.study();
		if (study.isEmpty()) {
			return;
		}
		Display display = control.getDisplay();
		Job[] self = new Job[1];
		ICoreRunnable asking = monitor -> {
			try {
				T answer = question.apply(new Answers(study.get(), monitor));
				display.asyncExec(() -> end(self[0], () -> show.accept(answer)));
			} catch (OperationCanceledException superseded) {
				throw superseded;
			} catch (CancelledException stopped) {
				display.asyncExec(() -> end(self[0], () -> {
				}));
				throw new OperationCanceledException();
			} catch (RuntimeException failure) {
				display.asyncExec(() -> end(self[0], () -> report(study.get(), name, failure)));
			}
		};
		self[0] = Job.create(name, asking);
		self[0].setPriority(Job.SHORT);
		current = self[0];
		busy.accept(true);
		current.schedule();
	}

	private void end(Job job, Runnable then) {
		if (job == current && !control.isDisposed()) {
			current = null;
			busy.accept(false);
			then.run();
		}
	}

	/** A study that was closed meanwhile could not answer, and need not. */
	private void report(Study asked, String name, RuntimeException failure) {
		if (session.study().filter(open -> open == asked).isPresent()) {
			ILog.of(Recompute.class).error(name, failure);
		}
	}

	public void cancel() {
		if (current != null) {
			current.cancel();
			current = null;
			if (!control.isDisposed()) {
				busy.accept(false);
			}
		}
	}
}
