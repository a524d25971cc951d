package io.murmure.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.Recompute;
import io.murmure.workbench.StudyListener;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.TopicNames;

/** Tells in the status line what is selected, and how many posts and people that is. */
final class StatusTeller {

	private static final int NOTE_MS = 10_000;

	private final Shell shell;
	private final StudySession session;
	private final IStatusLineManager line;
	private final Recompute recompute;
	private final Texts texts = Texts.of(StudySession.class);
	private final Emotions emotions = new Emotions();
	private String told = "";
	private Optional<String> note = Optional.empty();

	private record Counts(long posts, long people, long selected, long selectedPeople, List<Circle> circles, Map<Long, String> topics) {
	}

	StatusTeller(IWorkbenchWindow window, StudySession session, IStatusLineManager line) {
		this.shell = window.getShell();
		this.session = session;
		this.line = line;
		recompute = new Recompute(session, shell, busy -> {
		});
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				shell.getDisplay().asyncExec(() -> say(told));
			}
		});
		Runnable stopStudy = session.listen(change -> {
			if (change != StudyListener.Change.WORK) {
				tell();
			}
		});
		Runnable stopFocus = session.focus().listen(focus -> tell());
		window.getPartService().addPartListener(new IPartListener2() {
			@Override
			public void partActivated(IWorkbenchPartReference part) {
				// the part brings a line of its own, which is empty
				shell.getDisplay().asyncExec(() -> say(told));
			}
		});
		Runnable stopNotes = session.listenToNotes(this::note);
		shell.addDisposeListener(event -> {
			stopNotes.run();
			stopStudy.run();
			stopFocus.run();
		});
		tell();
	}

	private void tell() {
		shell.setText(session.study().map(study -> StudyNames.of(study.file()) + " – Murmure").orElse("Murmure"));
		if (session.study().isEmpty()) {
			say(texts.get("status.none"));
			return;
		}
		Study study = session.study().get();
		Focus focus = session.focus().get();
		recompute.ask(shell.getText(), answers -> count(answers, focus), counts -> say(sentence(study, focus, counts)));
	}

	private void say(String sentence) {
		told = sentence;
		if (!shell.isDisposed()) {
			line.setMessage(note.orElse(told));
		}
	}

	/** Stands in place of what is selected for a while. */
	private void note(String sentence) {
		note = Optional.of(sentence);
		say(told);
		shell.getDisplay().timerExec(NOTE_MS, () -> {
			note = note.filter(shown -> !shown.equals(sentence));
			say(told);
		});
	}

	private static Counts count(Answers answers, Focus focus) {
		long[] all = pair(answers, "true");
		FocusCondition condition = FocusCondition.of(focus);
		long[] some = focus.narrows() ? pair(answers, condition.sql(), condition.arguments().toArray()) : all;
		return new Counts(all[0], all[1], some[0], some[1], focus.communities().isEmpty() ? List.of() : Circle.all(answers), TopicNames.of(answers, focus.topics()));
	}

	private static long[] pair(Answers answers, String where, Object... arguments) {
		return answers.first(row -> new long[] { row.number(0), row.number(1) },
				"select count(*) as posts, count(distinct author_id) as people from posts where " + where, arguments).orElse(new long[2]);
	}

	private String sentence(Study study, Focus focus, Counts counts) {
		Formats formats = Formats.in(study.settings().zone());
		String name = StudyNames.of(study.file());
		String conditions = String.join(" · ", conditions(focus, counts, formats));
		if (!conditions.isEmpty() && counts.selected() == 0) {
			return texts.get("status.nothing", name, counts.posts(), conditions);
		}
		return conditions.isEmpty() ? texts.get("status.all", name, formats.number(counts.posts()), formats.number(counts.people()), counts.posts(), counts.people())
				: texts.get("status.some", name, counts.selected(), counts.posts(),
						formats.number(counts.selectedPeople()), conditions, counts.selectedPeople());
	}

	private List<String> conditions(Focus focus, Counts counts, Formats formats) {
		List<String> conditions = new ArrayList<>(focus.channels().stream().sorted().toList());
		counts.circles().stream().filter(circle -> focus.communities().contains(circle.id())).map(Circle::name).forEach(conditions::add);
		counts.topics().values().forEach(topic -> conditions.add(texts.get("focus.chip.topic", topic)));
		focus.emotions().stream().sorted().map(emotions::label).forEach(conditions::add);
		if (!focus.finding().isEmpty()) {
			conditions.add(texts.get("focus.chip.finding"));
		}
		if (!focus.authors().isEmpty()) {
			conditions.add(texts.get("status.people", focus.authors().size()));
		}
		focus.span().ifPresent(span -> conditions.add(texts.get("focus.chip.span", formats.day(span.start()), formats.day(span.end().minusMillis(1)))));
		if (!focus.text().isEmpty()) {
			conditions.add(texts.get("focus.chip.text", focus.text()));
		}
		return conditions;
	}
}
