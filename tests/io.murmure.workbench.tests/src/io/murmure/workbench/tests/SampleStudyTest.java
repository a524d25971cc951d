package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.StudySettings;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.StudyNames;

/** Who opens the sample study sees the sample as this Murmure makes it, and keeps what stood there before. */
class SampleStudyTest {

	private static final String EXAMPLES = "murmure.examples";

	private Path sample;
	private String examplesBefore;
	private String studiesBefore;
	private Path examples;
	private Path studies;

	@BeforeEach
	void aSmallSampleInAPlaceOfItsOwn() throws IOException {
		Sample.open();
		sample = session().study().orElseThrow().file();
		examplesBefore = System.getProperty(EXAMPLES);
		studiesBefore = System.getProperty(StudyNames.PROPERTY);
		examples = Files.createTempDirectory("examples");
		studies = Files.createTempDirectory("studies");
		System.setProperty(EXAMPLES, examples.toString());
		System.setProperty(StudyNames.PROPERTY, studies.toString());
		says("the beans are up");
	}

	@AfterEach
	void backToTheSample() {
		System.setProperty(EXAMPLES, examplesBefore);
		System.setProperty(StudyNames.PROPERTY, studiesBefore);
		jobs().open(sample);
		waitFor("the sample study is back", () -> isOpen(sample));
	}

	@Test
	void theSampleIsMadeOnceBesideThatOfAnEarlierMurmureAndAnewWhenItsFilesChange() throws IOException {
		Path earlier = studies.resolve("velo-cafe.murmure");
		Files.writeString(earlier, "of an earlier Murmure");
		opensSampleAs("velo-cafe 2");
		assertEquals("of an earlier Murmure", Files.readString(earlier));
		run(() -> jobs().open(sample));
		waitFor("another study is open", () -> isOpen(sample));
		opensSampleAs("velo-cafe 2");
		says("the peas are up");
		opensSampleAs("velo-cafe 3");
	}

	@Test
	void aSampleIntoWhichTheListenerBroughtSomethingIsHers() throws IOException {
		opensSampleAs("velo-cafe");
		Path mine = chat(Files.createTempDirectory("mine"), "mine are not");
		run(() -> jobs().bringIn(new StudyJobs.ImportPlan(studies.resolve("velo-cafe.murmure"), ZoneId.of("UTC"), StudySettings.Names.PSEUDONYM, List.of(ImportRequest.of(mine)))));
		waitFor("it is there", () -> posts() == 4 && Sample.quiet());
		opensSampleAs("velo-cafe 2");
	}

	private static long posts() {
		long[] posts = new long[1];
		try (var answer = session().study().orElseThrow().query("select count(*) from posts")) {
			answer.forEach(batch -> posts[0] = (Long) batch.value(0, 0));
		}
		return posts[0];
	}

	private void says(String words) throws IOException {
		chat(Files.createDirectories(examples.resolve("velo-cafe")), words);
	}

	private static Path chat(Path folder, String words) throws IOException {
		return Files.writeString(folder.resolve("WhatsApp Chat with Allotment.txt"), "13/05/2024, 10:00 - Ana: %s%n14/05/2024, 10:00 - Tom: yes, %s%n".formatted(words, words));
	}

	private void opensSampleAs(String name) {
		run(() -> jobs().openSample());
		waitFor(name + " is open and at rest", () -> isOpen(studies.resolve(name + StudyNames.ENDING)) && Sample.quiet());
	}

	private static boolean isOpen(Path file) {
		return session().study().filter(open -> open.file().equals(file)).isPresent();
	}

	private static StudyJobs jobs() {
		return new StudyJobs(session(), Window.window().getShell());
	}
}
