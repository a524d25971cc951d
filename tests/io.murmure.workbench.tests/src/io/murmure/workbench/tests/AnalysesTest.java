package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.workbench.Commands;
import io.murmure.workbench.StudySession;

/** A listener says which analyses run, and with what. */
class AnalysesTest {

	@BeforeEach
	void ask() throws IOException {
		Sample.open();
		Window.window().getShell().getDisplay().asyncExec(() -> Commands.run(Window.window(), "io.murmure.workbench.analyseWith"));
		waitFor("it asks which analyses run", () -> Window.dialog().flatMap(shell -> find(shell, Table.class, "analyses")).isPresent());
	}

	@AfterEach
	void backToTheDefaults() {
		run(() -> Window.dialog().ifPresent(Shell::close));
		study().update(study().settings().choosing("trends", Map.of()));
		run(() -> Commands.run(Window.window(), "io.murmure.workbench.analyse"));
		waitFor("the defaults hold again", () -> idle() && people(last()).equals("4"));
	}

	@Test
	void allStandInTheirOrderAndOneThatIsLeftOutTakesAlongWhatNeedsIt() {
		List<String> names = ui(() -> Arrays.stream(table().getItems()).map(TableItem::getText).toList());
		assertEquals(session().catalog().analyses().size(), names.size());
		assertTrue(names.indexOf(label("interactions")) < names.indexOf(label("communities")));
		assertTrue(names.indexOf(label("communities")) < names.indexOf(label("profiles")));
		assertTrue(ui(() -> Arrays.stream(table().getItems()).allMatch(TableItem::getChecked)));
		tick("interactions", false);
		for (String without : List.of("interactions", "communities", "profiles", "findings")) {
			assertFalse(ui(() -> item(without).getChecked()), without);
		}
		assertTrue(ui(() -> item("language").getChecked()));
		tick("communities", true);
		assertTrue(ui(() -> item("interactions").getChecked()), "it is needed");
		assertFalse(ui(() -> item("profiles").getChecked()), "it is not");
	}

	@Test
	void whatDoesNotFitIsSaidAndCannotRun() {
		select("trends");
		type("people", "many");
		assertTrue(ui(() -> find(dialog(), Label.class, "analyses.complaint").orElseThrow().getText().startsWith(label("trends"))));
		assertFalse(ui(() -> dialog().getDefaultButton().isEnabled()));
		tick("trends", false);
		assertTrue(ui(() -> dialog().getDefaultButton().isEnabled()), "what does not run need not fit");
		assertFalse(ui(() -> find(dialog(), Text.class, "parameter.people").orElseThrow().isEnabled()));
		tick("trends", true);
		reset();
		assertEquals("4", ui(() -> find(dialog(), Text.class, "parameter.people").orElseThrow().getText()));
		assertTrue(ui(() -> dialog().getDefaultButton().isEnabled()));
	}

	@Test
	void whatIsSetHoldsForTheNextAnalysisTooAndIsShownWhenAskedAgain() throws IOException {
		select("trends");
		type("people", "6");
		assertEquals(1, ui(() -> Arrays.stream(table().getItems()).filter(item -> !item.getText(1).isEmpty()).count()));
		run(() -> Window.click(dialog().getDefaultButton()));
		waitFor("it ran with what was set", () -> idle() && people(last()).equals("6"));
		assertEquals(Map.of("trends", Map.of("people", "6")), study().settings().chosen());
		long runs = study().runs().size();
		List<String> notes = new CopyOnWriteArrayList<>();
		Runnable stop = session().listenToNotes(notes::add);
		run(() -> Commands.run(Window.window(), "io.murmure.workbench.analyse"));
		waitFor("it says that nothing is left to do", () -> idle() && notes.size() == 1);
		stop.run();
		assertEquals(runs, study().runs().size(), "a key press later it is not forgotten");
		ask();
		select("trends");
		assertEquals("6", ui(() -> find(dialog(), Text.class, "parameter.people").orElseThrow().getText()));
	}

	/** Whether no analysis runs or waits. */
	private static boolean idle() {
		return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getRule() == StudySession.WRITING);
	}

	private static Study study() {
		return session().study().orElseThrow();
	}

	private static Run last() {
		return study().runs().stream().filter(run -> run.component().equals("trends")).reduce((before, after) -> after).orElseThrow();
	}

	private static String people(Run run) {
		return run.parameters().get("people");
	}

	private static Shell dialog() {
		return Window.dialog().orElseThrow();
	}

	private static Table table() {
		return find(dialog(), Table.class, "analyses").orElseThrow();
	}

	private static String label(String id) {
		return session().catalog().analyses().stream().filter(analysis -> analysis.id().equals(id)).findFirst().orElseThrow().label(Locale.getDefault());
	}

	private static TableItem item(String id) {
		return Arrays.stream(table().getItems()).filter(item -> item.getText().equals(label(id))).findFirst().orElseThrow();
	}

	private static void tick(String id, boolean whether) {
		run(() -> {
			item(id).setChecked(whether);
			tell(id, SWT.CHECK);
		});
	}

	private static void select(String id) {
		run(() -> {
			table().setSelection(item(id));
			tell(id, SWT.NONE);
		});
	}

	private static void tell(String id, int detail) {
		Event event = new Event();
		event.item = item(id);
		event.detail = detail;
		table().notifyListeners(SWT.Selection, event);
	}

	private static void type(String parameter, String value) {
		run(() -> find(dialog(), Text.class, "parameter." + parameter).orElseThrow().setText(value));
	}

	private static void reset() {
		run(() -> find(dialog(), Link.class, "analyses.reset").map(Control.class::cast).orElseThrow().notifyListeners(SWT.Selection, new Event()));
	}
}
