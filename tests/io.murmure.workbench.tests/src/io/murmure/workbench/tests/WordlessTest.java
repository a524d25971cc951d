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
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Skin;
import io.murmure.workbench.internal.StudyJobs;

/** A listener looks at posts that say nothing in words. */
class WordlessTest {

	private static final int TEXT = 3;
	private static final List<String> CHAT = List.of("13/05/2024, 10:00 - Ana: the beans are up", "13/05/2024, 10:01 - Ana: IMG-20240513-WA0001.jpg (file attached)",
			"13/05/2024, 10:02 - Tom: PTT-20240513-WA0002.opus (file attached)", "13/05/2024, 10:03 - Tom: harvest day.mp4 (file attached)", "13/05/2024, 10:04 - Ana: <Media omitted>",
			"13/05/2024, 10:05 - Tom: image omitted");

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() throws IOException {
		Sample.open();
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void backToTheSample() {
		Locale.setDefault(before);
		run(() -> new StudyJobs(session(), Window.window().getShell()).openSample());
		waitFor("the sample study is back", () -> session().study().filter(open -> open.file().endsWith("velo-cafe.murmure")).isPresent());
	}

	@Test
	void tableInspectorAndThreadSayWhatAPostBringsAndTheStudyKeepsNoWordsOfIt() throws IOException {
		Path chat = Files.createTempDirectory("chat").resolve("WhatsApp Chat with Beans.txt");
		Files.write(chat, CHAT);
		Path study = Files.createTempDirectory("study").resolve("beans.murmure");
		run(() -> new StudyJobs(session(), Window.window().getShell()).bringIn(
				new StudyJobs.ImportPlan(study, ZoneId.of("UTC"), StudySettings.Names.PSEUDONYM, List.of(ImportRequest.of(chat)))));
		waitFor("the chat is there", () -> session().study().filter(open -> open.file().equals(study)).isPresent() && Sample.quiet());
		run(() -> Window.show("io.murmure.workbench.listen.posts"));
		waitFor("the table is filled", () -> find(NatTable.class, "posts").isPresent() && cell(1).equals("the beans are up"));
		assertEquals(List.of("the beans are up", "Photo", "Voice message", "Video · harvest day.mp4", "Media left out of the export", "Photo"),
				ui(() -> List.of(cell(1), cell(2), cell(3), cell(4), cell(5), cell(6))));
		assertTrue(ui(() -> posts().getConfigLabelsByPosition(TEXT, 2).hasLabel("wordless") && !posts().getConfigLabelsByPosition(TEXT, 1).hasLabel("wordless")));
		run(() -> session().focus().set(Focus.ALL.onPosts(Set.of(3L))));
		waitFor("the inspector says it", () -> find(StyledText.class, "text").filter(text -> text.getText().equals("Voice message")).isPresent());
		assertEquals(ui(() -> Skin.of(posts().getDisplay()).quiet()), ui(() -> find(StyledText.class, "text").orElseThrow().getForeground()));
		assertTrue(ui(() -> Window.texts(find(Composite.class, "thread").orElseThrow())).contains("Video · harvest day.mp4"));
		try (var words = session().study().orElseThrow().query("select count(*) as n from posts where text <> ''")) {
			words.forEach(batch -> assertEquals(1L, batch.value(0, 0)));
		}
	}

	private static NatTable posts() {
		return find(NatTable.class, "posts").orElseThrow();
	}

	private static String cell(int row) {
		Object value = posts().getDataValueByPosition(TEXT, row);
		return value == null ? "" : value.toString();
	}
}
