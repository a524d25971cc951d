package io.murmure.analysis.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.analysis.communities.CommunitiesAnalysis;
import io.murmure.analysis.communities.CommunitiesParameters;
import io.murmure.analysis.interactions.InteractionsAnalysis;
import io.murmure.analysis.interactions.InteractionsParameters;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.testing.MemoryTables;
import io.murmure.testing.SampleChats;

/** The sample study: two tight groups that stay, and Nora Delcambre between them. */
class VeloCafeProfilesTest {

	private final MemoryTables tables = new MemoryTables();
	private final SampleChats chats = new SampleChats();

	@BeforeEach
	void listen() throws IOException {
		assumeTrue(SampleChats.folder().isPresent(), "There is no examples/velo-cafe above the working directory.");
		chats.read(SampleChats.folder().orElseThrow(), tables);
		new InteractionsAnalysis().analyse(tables, Parameters.defaults(InteractionsParameters.class), tables, Progress.NONE);
		new CommunitiesAnalysis().analyse(tables, Parameters.defaults(CommunitiesParameters.class), tables, Progress.NONE);
		new ProfilesAnalysis().analyse(tables, Parameters.defaults(ProfilesParameters.class), tables, Progress.NONE);
	}

	@Test
	void noraAloneIsABridgeAndMostShortPathsGoThroughHer() {
		List<Object[]> bridges = tables.rows(CommunityTables.ROLES).stream().filter(row -> row[2].equals("bridge")).toList();
		assertEquals(List.of("Nora Delcambre", "Nora Delcambre"), bridges.stream().map(row -> chats.name((Long) row[1])).toList());
		double hers = (Double) bridges.get(0)[8];
		assertTrue(tables.rows(CommunityTables.ROLES).stream().filter(row -> !row[1].equals(bridges.get(0)[1])).allMatch(row -> (Double) row[8] < hers / 10));
	}

	@Test
	void bothGroupsAreTheSamePeopleFromWeekToWeek() {
		for (Object[] profile : tables.rows(CommunityTables.PROFILES)) {
			assertTrue((Double) profile[10] > 0.9, "persistence " + profile[10]);
			assertTrue((Double) profile[11] < 0.1, "turnover " + profile[11]);
			assertTrue((Double) profile[8] < 10, "minutes to an answer " + profile[8]);
		}
	}

	@Test
	void theFirstVoicesAreThoseWhoWriteMost() {
		List<String> voices = tables.rows(CommunityTables.ROLES).stream().filter(row -> row[3] != null && row[3].toString().contains("voice"))
				.map(row -> chats.name((Long) row[1])).toList();
		assertTrue(voices.contains("Camille Vaudrel"), voices.toString());
	}
}
