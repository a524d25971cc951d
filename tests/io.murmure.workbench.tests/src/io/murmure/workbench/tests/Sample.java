package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;

import io.murmure.core.focus.Focus;
import io.murmure.core.table.Tables;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.internal.StudyNames;

/** The sample study, opened in the window as a newcomer would: with one click. */
final class Sample {

	private static final String LISTEN = "io.murmure.workbench.listen.perspective";
	private static final String COMMUNITIES = "io.murmure.workbench.communities.perspective";

	private Sample() {
	}

	static Path checkout() {
		Path at = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(at.resolve("examples/velo-cafe"))) {
			at = at.getParent();
		}
		return at;
	}

	/** Opens it unless it is open, where posts are listened to, and shows everything in it. */
	static void open() throws IOException {
		open(LISTEN);
	}

	/** Opens it where circles are looked at. */
	static void openCommunities() throws IOException {
		open(COMMUNITIES);
	}

	private static void open(String perspective) throws IOException {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		if (Window.ui(() -> session().study().isEmpty())) {
			System.setProperty("murmure.examples", checkout().resolve("examples").toString());
			if (System.getProperty(StudyNames.PROPERTY) == null) { // a test that closed the study finds it again, analysed
				System.setProperty(StudyNames.PROPERTY, Files.createTempDirectory("studies").toString());
			}
			Window.run(() -> {
				Perspectives.show(Window.window(), LISTEN);
				Window.show("io.murmure.workbench.listen.overview");
			});
			waitFor("the overview offers the sample study", () -> find(Button.class, "sample").isPresent());
			Window.run(() -> Window.click(find(Button.class, "sample").orElseThrow()));
			waitFor("the sample study is analysed", () -> quiet() && session().study().filter(study -> study.tableVersion(Tables.COMMUNITIES) > 0
					&& study.tableVersion(Tables.READINGS) > 0).isPresent());
		}
		Window.run(() -> {
			Perspectives.show(Window.window(), perspective);
			assertEquals(perspective, Window.window().getActivePage().getPerspective().getId());
			session().focus().set(Focus.ALL);
		});
		assertTrue(Window.ui(() -> session().study().isPresent()));
	}

	/** Opens it with its inbox of findings, filled. */
	static void openFindings() throws IOException {
		open(Perspectives.FINDINGS);
		waitFor("the findings are told", () -> session().study().filter(study -> study.state("findings").isPresent()).isPresent() && quiet());
		Window.run(() -> Window.show("io.murmure.workbench.findings.inbox"));
		waitFor("the inbox is filled", () -> find(Table.class, "inbox").filter(table -> table.getItemCount() > 5).isPresent());
	}

	/** Whether nothing that a user would see runs any more. */
	static boolean quiet() {
		for (Job job : Job.getJobManager().find(null)) {
			if (!job.isSystem() && job.getState() == Job.RUNNING) {
				return false;
			}
		}
		return true;
	}
}
