package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.workbench.Commands;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.internal.StudyJobs;

/** A listener has her study watch a folder. */
class WatchTest {

	private static final List<String> PEOPLE = List.of("Ana", "Bea", "Cid", "Dan", "Eve", "Fay", "Gus", "Hal");

	@TempDir
	private Path folder;
	private Path sample;

	@BeforeEach
	void aStudyOfItsOwn() throws IOException {
		Sample.open();
		sample = session().study().orElseThrow().file();
		Path file = Files.createTempDirectory("watched").resolve("club.murmure");
		run(() -> new StudyJobs(session(), Window.window().getShell()).create(file, ZoneId.of("UTC")));
		waitFor("the new study is open", () -> session().study().filter(study -> study.file().equals(file)).isPresent());
	}

	@AfterEach
	void backToTheSample() {
		waitFor("nothing runs", Sample::quiet);
		run(() -> new StudyJobs(session(), Window.window().getShell()).open(sample));
		waitFor("the sample study is open", () -> session().study().filter(study -> study.file().equals(sample)).isPresent());
	}

	@Test
	void whatArrivesIsReadInTheBackgroundAndWhatItShowsIsOneClickAway() throws IOException {
		StringBuilder chat = new StringBuilder();
		for (int person = 0; person < PEOPLE.size(); person++) {
			chat.append("%02d/05/2026, 18:02 - %s: Does anyone know where I can rent a cargo trailer with a rain cover for the weekend?%n".formatted(person + 13, PEOPLE.get(person)));
			chat.append("%02d/05/2026, 18:31 - %s: I really need a cargo trailer with a rain cover, is there one I can rent?%n".formatted(person + 13, PEOPLE.get(person)));
		}
		Files.writeString(folder.resolve("chat.txt"), chat);
		ask();
		run(() -> {
			find(asking(), Button.class, "watch.on").orElseThrow().setSelection(true);
			Window.click(asking().getDefaultButton());
			assertTrue(find(asking(), Label.class, "watch.complaint").orElseThrow().getText().length() > 10, "it says that nothing feeds the study");
			find(asking(), Text.class, "watch.folders").orElseThrow().setText(folder.toString());
			Window.click(asking().getDefaultButton());
		});
		waitFor("a finding is told on the desktop", () -> notice().isPresent());
		String told = ui(() -> Window.texts(notice().orElseThrow()));
		assertTrue(told.contains("club") && !told.contains("trailer"), told);
		run(() -> find(notice().orElseThrow(), Link.class, "notice.show").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		waitFor("the finding is in Focus", () -> !session().focus().get().finding().isEmpty());
		assertEquals(Perspectives.FINDINGS, ui(() -> Window.window().getActivePage().getPerspective().getId()));
		assertEquals(Optional.empty(), ui(WatchTest::notice));

		ask();
		assertEquals(folder.toString(), ui(() -> find(asking(), Text.class, "watch.folders").orElseThrow().getText()), "what is watched is remembered");
		run(() -> {
			find(asking(), Button.class, "watch.on").orElseThrow().setSelection(false);
			Window.click(asking().getDefaultButton());
		});
	}

	private static void ask() {
		Window.window().getShell().getDisplay().asyncExec(() -> Commands.run(Window.window(), "io.murmure.workbench.watch"));
		waitFor("it asks what to watch", () -> Window.dialog().flatMap(shell -> find(shell, Text.class, "watch.folders")).isPresent());
	}

	private static Shell asking() {
		return Window.dialog().orElseThrow();
	}

	private static Optional<Shell> notice() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> "notice".equals(shell.getData("id"))).findFirst();
	}
}
