package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault of 9 April shows as a rise of anger in the days after it, and a pair of periods before it does not. */
class CompareTest {

	private static final String WEEK_BEFORE = "2026-04-02..2026-04-08";
	private static final String WEEK_AFTER = "2026-04-09..2026-04-15";

	@TempDir
	static Path folder;
	private static Path study;

	@BeforeAll
	static void findCircles() throws IOException {
		study = SampleStudy.copy(folder.resolve("s.murmure"));
		Ran.command("analyse", "--study", study, "--only", "communities").exits(0);
	}

	private static Ran periods(String first, String second) {
		return Ran.command("compare", "--study", study, "--period", first, "--period", second);
	}

	private static String anger(Ran compared) {
		return compared.exits(0).lines().stream().filter(line -> line.startsWith("anger ")).findFirst().orElseThrow(() -> new AssertionError("no anger: " + compared));
	}

	@Test
	void angerRisesSignificantlyAfterTheFault() {
		String anger = anger(periods(WEEK_BEFORE, WEEK_AFTER));
		assertTrue(anger.endsWith("*"), anger);
		assertTrue(anger.contains("+"), anger);
	}

	@Test
	void angerIsNotCalledDifferentBeforeTheFault() {
		Ran compared = periods("2026-03-19..2026-03-25", "2026-03-26..2026-04-01");
		assertFalse(anger(compared).endsWith("*"), compared::toString);
		compared.answers("p, corrected").answers("p is corrected for the number of comparisons, ");
	}

	@Test
	void theSameQuestionHasTheSameAnswer() {
		Object[] question = { "compare", "--study", study, "--period", WEEK_BEFORE, "--period", WEEK_AFTER, "--json" };
		Ran first = Ran.command(question).exits(0).answers("\"kind\":\"emotion\",\"name\":\"anger\"");
		assertEquals(first, Ran.command(question));
	}

	@Test
	void twoCirclesAreCompared() {
		String first = Ran.ask(study, "select min(community_id) from communities");
		String last = Ran.ask(study, "select max(community_id) from communities");
		Ran.command("compare", "--study", study, "--community", first, "--community", last).exits(0).answers("A  circle ");
	}

	@Test
	void twoStudiesAreCompared() throws IOException {
		Path club = folder.resolve("club.csv");
		Files.writeString(club, "author,time,text,channel\nAna,2026-04-17 09:00,We ride on Sunday as always and the weather is fine.,Club\n");
		Path more = Files.copy(study, folder.resolve("more.murmure"));
		Ran.command("import", club, "--study", more, "--zone", "Europe/Paris").exits(0);
		Ran.command("compare", "--study", more, "--study", study).exits(0).answers("A  more.murmure: 606 posts by 145 people").answers("B  s.murmure: 605 posts");
	}

	@Test
	void whatFewerThanFivePeopleWroteIsNotTold() {
		periods("2026-03-02T00:00..2026-03-02T00:30", "2026-04-09..2026-04-22").exits(0).answers("fewer than 5 people, so nothing is told");
	}

	@Test
	void twoSidesOfOneKindAreAskedFor() {
		Ran.command("compare", "--study", study, "--period", "2026-03-26..2026-04-08", "--channel", "one", "--channel", "two", "--channel", "three").exits(2).inPlainWords();
		periods("april", "may").exits(2).tells("is no period");
	}
}
