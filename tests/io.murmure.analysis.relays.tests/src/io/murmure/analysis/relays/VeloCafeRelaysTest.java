package io.murmure.analysis.relays;

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
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;
import io.murmure.testing.SampleChats;

/** The sample study's README says: Nora Delcambre alone is in both groups, and the news crosses with her. */
class VeloCafeRelaysTest {

	private final MemoryTables tables = new MemoryTables();
	private final SampleChats chats = new SampleChats();

	@BeforeEach
	void listen() throws IOException {
		assumeTrue(SampleChats.folder().isPresent(), "There is no examples/velo-cafe above the working directory.");
		chats.read(SampleChats.folder().orElseThrow(), tables);
		new InteractionsAnalysis().analyse(tables, Parameters.defaults(InteractionsParameters.class), tables, Progress.NONE);
		new CommunitiesAnalysis().analyse(tables, Parameters.defaults(CommunitiesParameters.class), tables, Progress.NONE);
		new RelaysAnalysis().analyse(tables, Parameters.defaults(RelaysParameters.class), tables, Progress.NONE);
	}

	@Test
	void everyRelayGoesFromBellevueToTheWorkshopThroughNora() {
		assertTrue(tables.rows(CommunityTables.RELAYS).size() >= 5);
		assertEquals(List.of("1 2 1"), tables.rows(CommunityTables.RELAY_CROSSINGS).stream().map(row -> row[0] + " " + row[1] + ' ' + row[3]).toList());
		assertEquals(List.of("Nora Delcambre"), tables.rows(CommunityTables.RELAY_PEOPLE).stream().filter(row -> ((Number) row[3]).intValue() > 0)
				.map(row -> chats.name((Long) row[0])).toList());
	}

	@Test
	void theFaultAndTheNewHabitAreAmongThem() {
		List<String> told = tables.rows(CommunityTables.RELAY_STEPS).stream().filter(step -> step[2] != null).map(step -> text((Long) step[3])).toList();
		assertTrue(told.stream().anyMatch(text -> text.contains("se coupe d'un coup sous la pluie")), told.toString());
		assertTrue(told.stream().anyMatch(text -> text.contains("vélobus")), told.toString());
		assertTrue(told.stream().anyMatch(text -> text.contains("VÉLO BLEU EST RETROUVÉ")), told.toString());
	}

	@Test
	void aCircleAnswersMoreThanAnAdvertisementDoes() {
		Object[] circle = tables.rows(CommunityTables.ATTENTION).get(0);
		assertEquals("circle", circle[0]);
		assertTrue((Double) circle[5] > 0.02, "lower bound " + circle[5]);
		for (Object[] relay : tables.rows(CommunityTables.RELAYS)) {
			assertTrue((Double) relay[17] <= (Double) relay[16] && (Double) relay[16] <= (Double) relay[18]);
			assertTrue((Double) relay[20] > (Long) relay[15], "worth more views than the people who saw it");
		}
	}

	private String text(long post) {
		return (String) tables.rows(Tables.POSTS).stream().filter(row -> row[0].equals(post)).findFirst().orElseThrow()[7];
	}
}
