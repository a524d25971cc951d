package io.murmure.workbench.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.reading.ReadingComparison;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudySession;

/**
 * What another model changed: the comparison in figures, and posts whose strongest emotion is another now.
 *
 * @param posts those of which the present model is surest first
 */
public record ChangedReadings(ReadingComparison comparison, List<Post> posts) {

	private static final int MOST = 500;

	/** A post with the words for the emotion before and now. */
	public record Post(long id, String text, String before, String now) {
	}

	/** Empty when one model alone has read the study. */
	static Optional<ChangedReadings> of(Study study, Answers answers) {
		return ReadingComparison.of(study).map(comparison -> new ChangedReadings(comparison,
				answers.list(row -> new Post(row.number(0), row.text(1), row.text(2), row.text(3)), """
						select post_id, text, e.emotion, m.emotion
						from earlier_readings e join model_readings m using (post_id) join posts using (post_id)
						where e.emotion <> m.emotion
						order by greatest(m.anger, m.disgust, m.fear, m.joy, m.sadness, m.surprise, m.neutral) desc, post_id limit ?""", MOST)));
	}

	/** Asks the study, off the user interface thread, and shows the answer. */
	public static void show(StudySession session, Study study, Shell shell) {
		Texts texts = Texts.of(StudyJobs.class);
		Job job = Job.create(texts.get("readings.title"), (ICoreRunnable) monitor -> {
			Optional<ChangedReadings> found = of(study, new Answers(study, monitor));
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					found.ifPresentOrElse(changed -> new ChangedReadingsDialog(shell, session, changed).open(),
							() -> Message.tell(shell, texts.get("readings.title"), texts.get("readings.one")));
				}
			});
		});
		job.setSystem(true);
		job.schedule();
	}
}
