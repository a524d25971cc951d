package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.workbench.Commands;

/** A listener says what her study listens for. */
class BriefTest {

	@BeforeEach
	void open() throws IOException {
		Sample.open();
	}

	@AfterEach
	void listenForNothing() {
		study().update(study().settings().with(Brief.NONE));
		run(() -> session().contentChanged());
	}

	@Test
	void theSubjectIsKeptInTheStudyAndToldOnTheOverview() {
		Window.window().getShell().getDisplay().asyncExec(() -> Commands.run(Window.window(), "io.murmure.workbench.brief"));
		waitFor("it asks what to listen for", () -> Window.dialog().flatMap(shell -> find(shell, Text.class, "brief.subject")).isPresent());
		run(() -> {
			Shell asking = Window.dialog().orElseThrow();
			type(asking, "subject", " Lampyrelle L2 ");
			type(asking, "aliases", "Lampyrelle, la L2,");
			type(asking, "rivals", "Phare+");
			type(asking, "questions", "Que dit-on du rappel ?\n\nQui la conseille ?");
			Window.click(asking.getDefaultButton());
		});
		Brief brief = new Brief("Lampyrelle L2", List.of("Lampyrelle", "la L2"), List.of("Phare+"), List.of("Que dit-on du rappel ?", "Qui la conseille ?"));
		waitFor("it is kept", () -> study().settings().brief().equals(brief));
		run(() -> Window.show("io.murmure.workbench.listen.overview"));
		waitFor("the overview tells it", () -> find(Link.class, "brief").filter(link -> link.getText().contains("Lampyrelle L2")).isPresent());
		assertEquals(brief, study().settings().brief());
	}

	private static void type(Shell asking, String field, String text) {
		find(asking, Text.class, "brief." + field).orElseThrow().setText(text);
	}

	private static Study study() {
		return session().study().orElseThrow();
	}
}
