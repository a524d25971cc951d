package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In week 6 anger rises in both groups, first in Bellevue, then in Canal: what the sample study's README says was planted. */
class PlantedCrisisTest {

	private static final String CRISIS = "(time >= timestamp '2026-04-09 17:00' and time < timestamp '2026-04-12 22:00')";
	private static final String BELLEVUE = "alarms join channels using (channel_id) where channel like '%Bellevue%'";

	@TempDir
	static Path folder;
	private static Path study;

	@BeforeAll
	static void analyse() throws IOException {
		study = SampleStudy.copy(folder.resolve("s.murmure"));
		Ran.command("analyse", "--study", study, "--only", "findings").exits(0);
	}

	private static double figure(String sql) {
		return Double.parseDouble(Ran.ask(study, sql));
	}

	@Test
	void angerRisesInTheGroups() {
		String anger = "select avg(anger) from posts join readings using (post_id) where platform = 'whatsapp' and ";
		assertTrue(figure(anger + CRISIS) > 1.5 * figure(anger + "not " + CRISIS));
	}

	@Test
	void bellevueIsWarnedOfBeforeCanalHearsOfTheFault() {
		assertEquals(1, figure("select count(*) from " + BELLEVUE + " and warning >= timestamp '2026-04-09 17:52' and warning < timestamp '2026-04-10 19:38'"));
	}

	@Test
	void theTrendIsToldBeforeTheCrisis() {
		// as a word or as a topic, whichever is told first
		assertEquals(1, figure("select count(*) from trends where term like '%vélobus%' and told < timestamp '2026-04-08' and communities = 2"));
	}

	/** The alarms of days in a row are one episode. */
	@Test
	void theFaultIsAnEpisodeOfItsOwn() {
		assertEquals(0, figure("select count(*) from " + BELLEVUE + " and watch < timestamp '2026-04-09 17:00' and finished > timestamp '2026-04-09 17:00'"));
		assertTrue(figure("select count(*) from alarms") < 9);
	}

	@Test
	void theNeedThatNobodyNamesComesFirst() {
		assertTrue(figure("""
				select count(*) from need_posts join posts using (post_id)
				where need_id = 1 and signs = 'hardship' and not contains(lower(text), 'lamp')""") >= 5);
	}

	@Test
	void theNeedThatNobodyNamesMeetsBothCirclesAndBellevueIsTheOneToAskFirst() {
		assertEquals(2, figure("select count(*) from opportunities where need_id = 1"));
		assertTrue(Ran.ask(study, "select mode(channel) from opportunities join members using (community_id) join posts using (author_id) where need_id = 1 and rank = 1").contains("Bellevue"));
		assertEquals(1, figure("select count(*) from findings where kind = 'opportunity' and message like 'opportunity.hardship.circle%' and people >= 5"));
	}

	@Test
	void aCircleIsAskedInFrenchAndNobodyIsNamed() {
		assertTrue(figure("select count(*) from opportunity_questions where opportunity_id = 1 and language = 'fr' and people >= 5") >= 2);
		assertEquals(0, figure("select count(*) from opportunity_questions, authors where contains(lower(question), lower(author))"));
	}

	@Test
	void findingsOfFewerThanFivePeopleDoNotLeave() throws IOException {
		Path file = folder.resolve("findings.csv");
		Ran.command("export", "--study", study, "--what", "findings", "--format", "csv", "--out", file).exits(0);
		String text = Files.readString(file);
		List<String> findings = text.lines().skip(1).toList();
		assertFalse(findings.isEmpty());
		for (String finding : findings) {
			assertTrue(Integer.parseInt(finding.substring(finding.lastIndexOf(',') + 1)) >= 5, finding);
		}
		assertTrue(text.startsWith("finding_id,key,kind,state,reason,sentence"), text);
		assertTrue(text.contains("crisis,new,,"), text);
		assertTrue(findings.stream().anyMatch(finding -> finding.contains(",trend,") && finding.contains("vélobus")), text);
		assertFalse(text.contains("câble fourni"), text);
	}
}
