package io.murmure.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.OptOut;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.pipeline.Warnings;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Brief;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.watch.NewFindings;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.Answers;
import io.murmure.workbench.MonitorProgress;
import io.murmure.workbench.StudySession;

/** The long work on a study, each piece a job with progress and cancel, one at a time. */
public final class StudyJobs {

	private static final String LISTEN = "io.murmure.workbench.listen.perspective";
	private static final String OVERVIEW = "io.murmure.workbench.listen.overview";

	private final StudySession session;
	private final Shell shell;
	private final Texts texts = Texts.of(StudyJobs.class);

	/** What a job does. */
	private interface Work {
		void run(Progress progress) throws IOException;
	}

	/**
	 * What to import into which study.
	 *
	 * @param file     the study; made when it does not exist
	 * @param requests one a set of files with the same connector
	 */
	public record ImportPlan(Path file, ZoneId zone, StudySettings.Names names, List<ImportRequest> requests) {
	}

	public StudyJobs(StudySession session, Shell shell) {
		this.session = session;
		this.shell = shell;
	}

	/** Opens a study; an import of the sample that was cut short goes on, of any other import it is told. */
	public void open(Path file) {
		schedule(texts.get("job.open", StudyNames.of(file)), progress -> {
			if (!UserChoices.importWasCutShort(file)) {
				use(file);
				return;
			}
			Optional<SampleStudy> sample = SampleStudy.here().filter(here -> here.is(file));
			if (sample.isPresent()) {
				bringIn(sample.get(), file);
				return;
			}
			use(file);
			UserChoices.importEnds();
			tell(texts.get("import.cutShort"), texts.get("import.cutShort.what", StudyNames.of(file)));
		});
	}

	public void create(Path file, ZoneId zone) {
		schedule(texts.get("job.create", StudyNames.of(file)), progress -> make(file, StudySettings.create(zone)));
	}

	/**
	 * Opens the sample study as this Murmure makes it, importing it the first time, and again when that was cut short. One that an earlier Murmure made, or into which the user brought something, stays
	 * as it is, and a new one is made beside it.
	 */
	public void openSample() {
		schedule(texts.get("job.open", SampleStudy.NAME), progress -> {
			Optional<SampleStudy> sample = SampleStudy.here();
			if (sample.isEmpty()) {
				tell(texts.get("failure"), texts.get("sample.missing"));
				return;
			}
			Optional<Path> made = sample.get().made();
			if (made.isPresent() && !UserChoices.importWasCutShort(made.get())) {
				use(made.get());
			} else {
				bringIn(sample.get(), made.orElseGet(() -> StudyNames.free(SampleStudy.NAME)));
			}
		});
	}

	private void bringIn(SampleStudy sample, Path study) {
		String name = StudyNames.of(study);
		if (!name.equals(SampleStudy.NAME)) {
			session.note(texts.get("sample.another", name, SampleStudy.NAME));
		}
		bringIn(sample.into(study), sample::begins);
	}

	/** Imports, analyses what is stale, and shows what was read. */
	public void bringIn(ImportPlan plan) {
		bringIn(plan, UserChoices::importBegins);
	}

	private void bringIn(ImportPlan plan, Consumer<Path> begins) {
		schedule(texts.get("job.import"), progress -> {
			Study study = studyOf(plan);
			Importer importer = new Importer(session.catalog().connectors(), new WorkbenchSecrets());
			begins.accept(plan.file());
			try {
				for (ImportRequest request : plan.requests()) {
					List<Run> runs = importer.run(study, request, progress);
					session.contentChanged();
					tellUnread(runs);
				}
			} finally {
				UserChoices.importEnds();
			}
			showOverview();
			analyse(study, List.of(), Map.of(), progress);
		});
	}

	/** Runs what is stale. */
	public void analyse() {
		analyse(List.of(), Map.of());
	}

	/**
	 * Runs what is stale of some analyses.
	 *
	 * @param only     ids to run with all that they need; empty for every analysis
	 * @param settings what is set anew, by analysis id
	 */
	public void analyse(List<String> only, Map<String, Map<String, String>> settings) {
		session.study().ifPresent(study -> schedule(texts.get("job.analyse"), progress -> analyse(study, only, settings, progress)));
	}

	/** Removes a person for good, and computes anew what they were part of. */
	public void remove(String author) {
		session.study().ifPresent(study -> schedule(texts.get("job.optOut", author), progress -> {
			new OptOut(new WorkbenchSecrets()).run(study, author);
			session.contentChanged();
			analyse(study, List.of(), Map.of(), progress);
		}));
	}

	/** Does something with the open study that does not change it. */
	public void withStudy(String name, BiConsumer<Study, Progress> work) {
		session.study().ifPresent(study -> schedule(name, progress -> work.accept(study, progress)));
	}

	private Study studyOf(ImportPlan plan) throws IOException {
		Optional<Study> open = session.study().filter(study -> study.file().equals(plan.file()));
		if (open.isEmpty()) {
			if (Files.exists(plan.file())) {
				use(plan.file());
			} else {
				StudySettings settings = StudySettings.create(plan.zone()).with(plan.names()).with(Brief.in(plan.requests().stream().flatMap(request -> request.paths().stream()).toList()));
				make(plan.file(), settings);
			}
		}
		return session.study().orElseThrow();
	}

	private void use(Path file) {
		session.open(file);
		UserChoices.opened(file);
	}

	private void make(Path file, StudySettings settings) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		session.create(file, settings);
		UserChoices.opened(file);
	}

	private void analyse(Study study, List<String> only, Map<String, Map<String, String>> settings, Progress progress) {
		if (new Pipeline(session.catalog().analyses()).run(study, only, settings, progress).isEmpty()) {
			session.note(texts.get("job.upToDate"));
		}
		seen(study);
		session.contentChanged();
	}

	/** What the listener has computed she sees by herself: a watch need not tell it. */
	private static void seen(Study study) {
		NewFindings findings = new NewFindings(study);
		if (!findings.isFirstLook()) {
			findings.remember();
		}
	}

	private void tellUnread(List<Run> runs) {
		List<String> failed = runs.stream().filter(run -> run.outcome() == Run.Outcome.FAILED)
				.map(run -> run.warnings().stream().findFirst().map(why -> Warnings.sentence(Optional.empty(), why, Locale.getDefault())).orElse(run.source())).toList();
		if (!failed.isEmpty()) {
			tell(texts.get("import.unread"), String.join("\n", failed));
		}
	}

	private void schedule(String name, Work work) {
		Job job = new Job(name) {
			private volatile IProgressMonitor running = new NullProgressMonitor();

			/** What can only end at its next look says so at once. */
			@Override
			protected void canceling() {
				running.subTask(texts.get("job.cancelling"));
			}

			@Override
			protected IStatus run(IProgressMonitor monitor) {
				running = monitor;
				monitor.beginTask(name, IProgressMonitor.UNKNOWN);
				try {
					work.run(new MonitorProgress(monitor, task -> session.catalog().told(task, Locale.getDefault()), begun -> {
						nameAfter(begun);
						session.contentChanged();
					}));
				} catch (CancelledException | OperationCanceledException stopped) {
					session.contentChanged();
					session.study().ifPresent(study -> session.note(texts.get("job.stopped", posts(study))));
					return Status.CANCEL_STATUS;
				} catch (IOException | RuntimeException failure) {
					ILog.of(StudyJobs.class).error(name, failure);
					session.contentChanged();
					tell(texts.get("failure"), Failures.told(failure));
				}
				return Status.OK_STATUS;
			}

			/** What an import brought in is analysed by the same job: the status line then says so. */
			private void nameAfter(String task) {
				if (session.catalog().analysis(task).isPresent()) {
					setName(texts.get("job.analyse"));
				}
			}
		};
		job.setRule(StudySession.WRITING);
		job.setPriority(Job.LONG);
		job.schedule();
	}

	private static long posts(Study study) {
		return new Answers(study, new NullProgressMonitor()).first(row -> row.number(0), "select count(*) as posts from posts").orElse(0L);
	}

	private void tell(String headline, String sentence) {
		onScreen(open -> Message.tell(open, headline, sentence));
	}

	private void showOverview() {
		onScreen(open -> {
			IWorkbench workbench = PlatformUI.getWorkbench();
			try {
				IWorkbenchPage page = workbench.showPerspective(LISTEN, workbench.getActiveWorkbenchWindow());
				page.showView(OVERVIEW);
			} catch (WorkbenchException leftOut) {
				ILog.of(StudyJobs.class).warn(OVERVIEW, leftOut);
			}
		});
	}

	private void onScreen(Consumer<Shell> action) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				action.accept(shell);
			}
		});
	}
}
