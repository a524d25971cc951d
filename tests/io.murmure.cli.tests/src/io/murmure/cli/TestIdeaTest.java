package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a date, a word or a link was taken: one sentence for everybody and one for each circle. */
class TestIdeaTest {

	private static final String FAULT = "2026-04-09T19:52";
	private static final String LINK = "https://lights.example/recall";

	@TempDir
	static Path folder;
	private static Path study;

	@BeforeAll
	static void letAClubPassALinkOn() throws IOException {
		Path club = Files.write(folder.resolve("club.csv"), club());
		study = SampleStudy.copy(folder.resolve("s.murmure"));
		Ran.command("import", club, "--study", study, "--zone", "Europe/Paris").exits(0);
		Ran.command("analyse", "--study", study, "--only", "emotion,communities").exits(0);
	}

	private static List<String> club() {
		List<String> rows = new ArrayList<>(List.of("author,time,text,channel"));
		for (String person : List.of("Ana", "Bea", "Cid", "Dan", "Eve")) {
			rows.add(person + ",2026-04-17 09:00,We ride on Sunday as always and the weather is fine.,Club");
			rows.add(person + ",2026-04-19 09:00,This recall makes me furious. What a shameful mess!,Club");
		}
		rows.add("Ana,2026-04-18 09:00,Read this " + LINK + " before you ride,Club");
		return rows;
	}

	@Test
	void aDateHasASentenceForEverybodyAndForEachCircle() {
		Ran tested = Ran.command("test-idea", "--study", study, "--date", FAULT, "--days", 7).exits(0)
				.answers("Everybody: in the 7 days after April 9, 2026, the share of anger went from").answers("other dates show").answers("anger +");
		assertEquals(1 + Integer.parseInt(Ran.ask(study, "select count(*) from communities")), tested.lines().size(), tested::toString);
	}

	@Test
	void aDateIsToldInFrench() {
		Ran.command(Locale.FRENCH, "test-idea", "--study", study, "--date", FAULT).exits(0)
				.answers("Tout le monde").answers("dans les 7 jours à partir du 9 avril 2026").answers("colère +");
	}

	@Test
	void aWordIsTestedFromTheMomentItWasFirstSaid() {
		Ran.command("test-idea", "--study", study, "--word", "vélobus", "--json").exits(0).answers("\"moment\":\"2026-03-30T");
	}

	@Test
	void aLinkIsTestedFromTheMomentItWasPassedOn() {
		Ran.command("test-idea", "--study", study, "--link", LINK).exits(0).answers("after April 18, 2026");
	}

	@Test
	void whatNobodySaidIsToldInOneSentence() {
		Ran.command("test-idea", "--study", study, "--link", "https://lights.example/other").exits(1).inPlainWords();
		Ran.command("test-idea", "--study", study, "--word", "pamplemousse").exits(1).tells("Nobody in this study wrote “pamplemousse”.");
	}

	@Test
	void somethingMustBeTested() {
		Ran.command("test-idea", "--study", study).exits(2).inPlainWords();
	}
}
