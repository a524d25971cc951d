package io.murmure.analysis.communities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.analysis.interactions.InteractionsAnalysis;
import io.murmure.analysis.interactions.InteractionsParameters;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;
import io.murmure.testing.SampleChats;

/** The sample study's README says: two tight groups, one person in both; the reviewers know nobody. */
class VeloCafeCirclesTest {

	private static final Set<String> BELLEVUE = Set.of("Camille Vaudrel", "Karim Belhadi", "Yasmine Aïtou", "Léa Fontenoy", "Maïté Etchebar",
			"Fanny Kleinert", "Jean-Marc Ollivon", "Bruno Tessard", "Théo Garnault", "Gilles Perrinot", "Inès Carvalhal", "Sophie Nguyen-Lam",
			"Oumar Dia-Roy", "Emily Thornbury", "Nora Delcambre");
	private static final Set<String> CANAL = Set.of("Solène Briarde", "Marius Quéfélec", "Tom Ashdown", "Aïcha Tounkari", "Didier Maurouard",
			"Priya Nairan", "Greta Holmquist", "Nora Delcambre", "Lucas Wendling", "Paul-Henri Castagnède", "+33 6 39 98 41 07");

	private final MemoryTables tables = new MemoryTables();
	private final SampleChats chats = new SampleChats();

	@BeforeEach
	void readTheSampleStudy() throws IOException {
		assumeTrue(SampleChats.folder().isPresent(), "There is no examples/velo-cafe above the working directory.");
		chats.read(SampleChats.folder().orElseThrow(), tables);
		new InteractionsAnalysis().analyse(tables, Parameters.defaults(InteractionsParameters.class), tables, Progress.NONE);
	}

	@Test
	void exactlyTheTwoGroupsAreFoundWithNoraDelcambreInBoth() {
		assertEquals(List.of(BELLEVUE, CANAL), circles(Map.of()));
	}

	@Test
	void theAnswerHoldsOverAWideRangeOfResolutions() {
		for (String resolution : List.of("0.06", "0.2", "0.5")) {
			assertEquals(List.of(BELLEVUE, CANAL), circles(Map.of("method", "cpm", "resolution", resolution)), "resolution " + resolution);
		}
	}

	@Test
	void labelPropagationFindsTheSame() {
		assertEquals(List.of(BELLEVUE, CANAL), circles(Map.of("method", "label-propagation")));
	}

	@Test
	void theGroupsAreStableTightAndNearlyClosed() {
		circles(Map.of());
		for (Object[] circle : tables.rows(Tables.COMMUNITIES)) {
			assertEquals(1.0, circle[2]);
			assertTrue((Double) circle[3] > 0.8, "density " + circle[3]);
			assertTrue((Double) circle[4] < 0.1, "conductance " + circle[4]);
			assertTrue((Double) circle[5] > 0.4, "reciprocity " + circle[5]);
		}
	}

	@Test
	void theNewHabitNamesTheGroupThatInventedIt() {
		circles(Map.of());
		assertTrue(((String) tables.rows(Tables.COMMUNITIES).get(0)[6]).startsWith("vélobus"), (String) tables.rows(Tables.COMMUNITIES).get(0)[6]);
	}

	private List<Set<String>> circles(Map<String, String> typed) {
		tables.clear(Tables.COMMUNITIES, Tables.MEMBERS, Tables.COMMUNITY_TERMS);
		new CommunitiesAnalysis().analyse(tables, Parameters.create(CommunitiesParameters.class, typed), tables, Progress.NONE);
		return tables.rows(Tables.COMMUNITIES).stream().map(circle -> tables.rows(Tables.MEMBERS).stream()
				.filter(member -> member[0].equals(circle[0])).map(member -> chats.name((Long) member[1])).collect(Collectors.toSet())).toList();
	}
}
