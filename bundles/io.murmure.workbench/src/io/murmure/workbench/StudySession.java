package io.murmure.workbench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.SharedFocus;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;

/**
 * The one study that is open, what is selected in it, and what is installed. Views get it from their site:
 * {@code getSite().getService(StudySession.class)}.
 */
@Component(service = StudySession.class)
public final class StudySession {

	/** Jobs that write to the study hold this rule: one at a time. */
	public static final ISchedulingRule WRITING = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	private final StudyStore store;
	private final Catalog catalog;
	private final SharedFocus focus = new SharedFocus();
	private final List<StudyListener> listeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<String>> noteListeners = new CopyOnWriteArrayList<>();
	private final IJobChangeListener work = new JobChangeAdapter() {
		@Override
		public void running(IJobChangeEvent event) {
			tellWork(event.getJob());
		}

		@Override
		public void done(IJobChangeEvent event) {
			tellWork(event.getJob());
		}
	};
	private volatile Optional<Study> study = Optional.empty();

	@Activate
	public StudySession(@Reference StudyStore store, @Reference Catalog catalog) {
		this.store = store;
		this.catalog = catalog;
		Job.getJobManager().addJobChangeListener(work);
	}

	public Optional<Study> study() {
		return study;
	}

	/** Whether an import or an analysis changes it now. */
	public static boolean isBeingWritten() {
		return Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> writes(job) && job.getState() == Job.RUNNING);
	}

	/** What the system does by itself, such as a look whether there is anything to import, is not told. */
	private static boolean writes(Job job) {
		return job.getRule() == WRITING && !job.isSystem();
	}

	private void tellWork(Job job) {
		if (writes(job) && PlatformUI.isWorkbenchRunning()) {
			tell(StudyListener.Change.WORK);
		}
	}

	public SharedFocus focus() {
		return focus;
	}

	public Catalog catalog() {
		return catalog;
	}

	/** @return stops listening */
	public Runnable listen(StudyListener listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	/** @return stops listening to the sentences that are told in passing */
	public Runnable listenToNotes(Consumer<String> listener) {
		noteListeners.add(listener);
		return () -> noteListeners.remove(listener);
	}

	/** Tells the user a sentence in passing, in the status line. */
	public void note(String sentence) {
		Display.getDefault().asyncExec(() -> noteListeners.forEach(listener -> listener.accept(sentence)));
	}

	/**
	 * Opens a study in place of the one that is open. Takes a second or so: not for the user interface thread.
	 *
	 * @throws io.murmure.core.study.StudyException with a sentence; the study that was open is closed all the same
	 */
	public void open(Path file) {
		close();
		use(store.open(file, StudyStore.Access.WRITE));
	}

	/** Makes a study and opens it, as {@link #open} does. */
	public void create(Path file, StudySettings settings) {
		close();
		use(store.create(file, settings));
	}

	private void use(Study opened) {
		study = Optional.of(opened);
		tell(StudyListener.Change.STUDY);
	}

	/** Closes the study that is open, if one is. */
	public void close() {
		Optional<Study> open = study;
		study = Optional.empty();
		if (open.isPresent()) {
			tell(StudyListener.Change.STUDY);
			open.get().close();
		}
	}

	/** To be called by whoever changed what the study says. */
	public void contentChanged() {
		tell(StudyListener.Change.CONTENT);
	}

	private void tell(StudyListener.Change change) {
		Display.getDefault().asyncExec(() -> {
			if (change == StudyListener.Change.STUDY) {
				focus.set(Focus.ALL);
			}
			listeners.forEach(listener -> listener.studyChanged(change));
		});
	}

	@Deactivate
	void end() {
		Job.getJobManager().removeJobChangeListener(work);
		study.ifPresent(Study::close);
		study = Optional.empty();
	}
}
