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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.Tables;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.communities.internal.landscape.LandscapeCanvas;
import io.murmure.workbench.internal.StudyJobs;

/** A forum of fifty people, each of whom answers eight others that a die chose: there is no circle in it, but for that of a few friends among them, where there are some. */
class TooMixedTest {

	private static final String PREFIX = "io.murmure.workbench.communities.";
	private static final int PEOPLE = 50;
	private static final int ANSWERS = 8;
	/** How often each friend answers each other. */
	private static final int TALKS = 3;
	private static final String SENTENCE = CommunityWords.of(Locale.getDefault()).tooMixed();

	@AfterEach
	void backToTheSample() {
		run(() -> new StudyJobs(session(), Window.window().getShell()).openSample());
		waitFor("the sample study is back", () -> session().study().filter(open -> open.file().endsWith("velo-cafe.murmure")).isPresent());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 6 })
	void listAndLandscapeSayThatNoCircleIsToBeTrustedAndDoNotSayItOfTheSample(int friends) throws IOException {
		Sample.open();
		shown("circles");
		waitFor("the sample's circles are listed", () -> find(Table.class, "circles").filter(table -> table.getItemCount() == 2).isPresent());
		shown("landscape");
		waitFor("the sample's landscape is drawn", () -> find(LandscapeCanvas.class, "landscape").filter(canvas -> canvas.scene().isPresent()).isPresent());
		assertFalse(ui(() -> says("circles") || says("landscape")));
		Path table = Files.createTempDirectory("forum").resolve("forum.csv");
		Files.write(table, forum(friends));
		Path study = Files.createTempDirectory("study").resolve("forum.murmure");
		run(() -> new StudyJobs(session(), Window.window().getShell()).bringIn(
				new StudyJobs.ImportPlan(study, ZoneId.of("UTC"), StudySettings.Names.PSEUDONYM, List.of(ImportRequest.of(table)))));
		waitFor("circles were looked for", () -> Sample.quiet() && session().study().filter(open -> open.file().equals(study) && open.tableVersion(Tables.COMMUNITIES) > 0).isPresent());
		Certainty certainty = Certainty.of(session().study().orElseThrow());
		assertEquals(PEOPLE, certainty.people());
		assertTrue(certainty.isTooMixed(), "certainty " + certainty.share());
		for (String view : List.of("circles", "landscape")) {
			shown(view);
			waitFor(view + " says so", () -> says(view));
		}
		shown("circles");
		assertEquals(friends > 0, ui(() -> find(Table.class, "circles").isPresent()), "the circle of friends is listed");
	}

	private static List<String> forum(int friends) {
		Random die = new Random(7);
		List<String> rows = new ArrayList<>(List.of("id,author,date,reply_to,text"));
		LocalDateTime time = LocalDateTime.of(2026, 3, 2, 8, 0);
		for (int person = 0; person < PEOPLE; person++) {
			rows.add("p%1$d,membre%1$d,%2$s,,Ma tomate numero %1$d a des taches".formatted(person, time.plusHours(person)));
		}
		for (int answer = 0; answer < PEOPLE * ANSWERS; answer++) {
			int person = answer % PEOPLE;
			int other = (person + 1 + die.nextInt(PEOPLE - 1)) % PEOPLE;
			rows.add("r%1$d,membre%2$d,%3$s,p%4$d,Try less water for number %1$d".formatted(answer, person, time.plusHours(PEOPLE + answer), other));
		}
		for (int answer = 0; answer < TALKS * friends * friends; answer++) {
			rows.add("a%1$d,membre%2$d,%3$s,p%4$d,Qui vient au jardin %1$d fois ?".formatted(answer, answer / friends % friends, time.plusDays(40).plusHours(answer), answer % friends));
		}
		return rows;
	}

	/** In its own perspective: a view that stands in two would outlive its being closed in one. */
	private static void shown(String view) {
		run(() -> {
			Perspectives.show(Window.window(), PREFIX + "perspective");
			Window.show(PREFIX + view);
		});
	}

	private static boolean says(String view) {
		return Window.texts((Composite) Window.window().getActivePage().findView(PREFIX + view).getSite().getService(MPart.class).getWidget()).contains(SENTENCE);
	}
}
