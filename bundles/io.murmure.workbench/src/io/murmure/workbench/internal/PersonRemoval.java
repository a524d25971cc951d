package io.murmure.workbench.internal;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudySession;

/** Removes the person in Focus for good, once the listener has said so. */
public final class PersonRemoval {

	private final StudySession session;
	private final Shell shell;
	private final Texts texts = Texts.of(StudyJobs.class);

	/** The person who is meant. */
	private record Person(String name, long posts) {
	}

	public PersonRemoval(StudySession session, Shell shell) {
		this.session = session;
		this.shell = shell;
	}

	/** Finds who is meant, off the user interface thread, then asks. */
	public void ask(Study study) {
		Focus focus = session.focus().get();
		Job job = Job.create(texts.get("optOut.title"), (ICoreRunnable) monitor -> {
			Optional<Person> person = person(new Answers(study, monitor), focus);
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					person.ifPresentOrElse(this::confirm, this::sayHow);
				}
			});
		});
		job.setSystem(true);
		job.schedule();
	}

	/** Who wrote the post that is picked, otherwise whose posts are shown, if they are one person's. */
	private static Optional<Person> person(Answers answers, Focus focus) {
		String sql = "select author, posts from authors where author_id ";
		Optional<Person> picked = focus.posts().stream().findFirst().flatMap(post -> answers.first(row -> new Person(row.text(0), row.number(1)),
				sql + "= (select author_id from posts where post_id = ?)", post));
		return picked.isPresent() || focus.authors().size() != 1 ? picked
				: answers.first(row -> new Person(row.text(0), row.number(1)), sql + "= ?", focus.authors().iterator().next());
	}

	private void sayHow() {
		Message.tell(shell, texts.get("optOut.title"), texts.get("optOut.nobody"));
	}

	private void confirm(Person person) {
		String question = texts.get("optOut.question", person.name(), person.posts());
		if (Message.ask(shell, texts.get("optOut.title"), question, 1, texts.get("optOut.remove"), texts.get("cancel")) == 0) {
			session.focus().set(Focus.ALL);
			new StudyJobs(session, shell).remove(person.name());
		}
	}
}
