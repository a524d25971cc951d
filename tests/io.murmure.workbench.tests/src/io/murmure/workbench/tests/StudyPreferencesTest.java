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
import java.time.ZoneId;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.preference.StudyPreferencePage;

/** A listener says what holds for her whole study. */
class StudyPreferencesTest {

	private StudySettings before;
	private StudyPreferencePage page;
	private Shell shell;

	@BeforeEach
	void openPage() throws IOException {
		Sample.open();
		before = settings();
		run(() -> {
			shell = new Shell(Window.window().getShell());
			shell.setLayout(new FillLayout());
			page = new StudyPreferencePage();
			page.init(PlatformUI.getWorkbench());
			page.createControl(shell);
			shell.open();
		});
	}

	@AfterEach
	void takeBack() {
		run(() -> shell.dispose());
		if (!settings().equals(before)) {
			Study study = session().study().orElseThrow();
			study.update(before);
			session().open(study.file());
		}
	}

	@Test
	void whatIsChosenIsKeptInTheStudy() {
		run(() -> {
			zone().setText("America/Montreal");
			people("preference.study.smallest").setSelection(4);
			people("preference.study.told").setSelection(8);
		});
		assertTrue(ui(page::performOk));
		waitFor("it is kept", () -> session().study().filter(study -> !study.settings().equals(before)).isPresent() && !StudySession.isBeingWritten());
		assertEquals(before.in(ZoneId.of("America/Montreal")).withMinCommunitySize(4).withDisclosureK(8), settings());
	}

	@Test
	void aZoneThatDoesNotExistIsRefused() {
		run(() -> zone().setText("Mars"));
		assertFalse(ui(page::isValid));
		assertTrue(ui(page::getErrorMessage).contains("Mars"));
		run(() -> zone().setText("Europe/Paris"));
		assertTrue(ui(page::isValid));
	}

	@Test
	void fewerThanThreePeopleCannotBeChosen() {
		run(() -> people("preference.study.told").setSelection(1));
		assertEquals(StudySettings.FEWEST, ui(() -> people("preference.study.told").getSelection()));
	}

	private static StudySettings settings() {
		return session().study().orElseThrow().settings();
	}

	private Combo zone() {
		return find(shell, Combo.class, "preference.study.zone").orElseThrow();
	}

	private Spinner people(String id) {
		return find(shell, Spinner.class, id).orElseThrow();
	}
}
