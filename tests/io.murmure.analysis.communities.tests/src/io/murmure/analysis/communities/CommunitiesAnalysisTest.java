package io.murmure.analysis.communities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class CommunitiesAnalysisTest {

	private final MemoryTables tables = new MemoryTables();

	@Test
	void aStudyWithoutInteractionsHasNoCommunities() {
		says(1, "Anne", "Le compost déborde encore");
		analyse();
		assertEquals(List.of(), tables.rows(Tables.COMMUNITIES));
	}

	@Test
	void pairsAreTooSmallToBeCommunities() {
		tie(1, 2);
		tie(2, 1);
		analyse();
		assertEquals(List.of(), tables.rows(Tables.COMMUNITIES));
	}

	@Test
	void aCircleIsNamedByTheWordsThatItsMembersShare() {
		circle(1, 5);
		circle(6, 10);
		for (long author = 1; author <= 5; author++) {
			says(author, "Anne", "Le compost déborde, Anne");
		}
		says(6, "Ben", "My sourdough sourdough sourdough is asleep");
		says(7, "Ben", "The oven, again");
		says(8, "Ben", "Which oven?");
		analyse();
		assertEquals(List.of("compost · déborde 5", " 0"), tables.rows(Tables.COMMUNITIES).stream().map(row -> row[6] + " " + row[7]).toList());
		assertEquals(List.of("compost 5", "déborde 5", "oven 2"),
				tables.rows(Tables.COMMUNITY_TERMS).stream().map(row -> row[2] + " " + row[4]).toList());
	}

	@Test
	void aCircleTooSmallToBeToldOfIsNamedByWordsOfTwo() {
		assertEquals(new Label("four", 2), Label.of(List.of(new Term(0, "four", 0.5, 2), new Term(1, "levain", 0.4, 1)), 4, 5));
		assertEquals(new Label("", 0), Label.of(List.of(new Term(0, "four", 0.5, 2)), 5, 5));
	}

	/** Two circles of five share one person. */
	@Test
	void eachMethodOfTheCommandLineCanBeChosen() {
		circle(1, 5);
		circle(5, 9);
		Map<String, List<Long>> sizes = new TreeMap<>();
		for (CommunitiesParameters.Method method : CommunitiesParameters.Method.values()) {
			String id = method.name().toLowerCase(Locale.ROOT).replace('_', '-');
			sizes.put(id, analysed(Map.of("method", id)).stream().map(row -> ((Number) row[1]).longValue()).sorted().toList());
		}
		assertEquals(List.of(5L, 5L), sizes.get("clique-percolation"), "whoever is in both is in both");
		assertEquals(List.of(5L, 5L), sizes.get("ego-splitting"));
		assertEquals(List.of(4L, 5L), sizes.get("modularity"), "each in one");
		assertEquals(List.of("clique-percolation", "consensus", "cpm", "ego-splitting", "label-propagation", "modularity"), List.copyOf(sizes.keySet()));
		assertTrue(sizes.values().stream().noneMatch(List::isEmpty), sizes.toString());
	}

	@Test
	void aLargerCliqueAsksForMoreThanACircleOfFourHas() {
		circle(1, 4);
		assertEquals(1, analysed(Map.of("method", "clique-percolation", "clique", "4")).size());
		assertEquals(0, analysed(Map.of("method", "clique-percolation", "clique", "5")).size());
	}

	/** Eight circles of three in a ring: below a resolution of one, modularity takes them together in pairs. */
	@Test
	void aResolutionIsThatOfTheMethodAndTheUsualOneWhereNoneIsChosen() {
		for (long first = 0; first < 24; first += 3) {
			circle(first, first + 2);
			tie(first + 2, (first + 3) % 24);
		}
		assertEquals(8, analysed(Map.of("method", "modularity")).size());
		assertEquals(8, analysed(Map.of("method", "modularity", "resolution", "1")).size());
		assertTrue(analysed(Map.of("method", "modularity", "resolution", "0.2")).size() < 8);
		assertEquals(8, analysed(Map.of("method", "cpm")).size());
	}

	@Test
	void everyParameterIsExplainedInFrenchAndEnglish() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ComponentText text = ComponentText.of(CommunitiesAnalysis.class, locale);
			Parameters.of(CommunitiesParameters.class).forEach(spec -> assertTrue(
					text.get(spec.name() + ".label").isPresent() && text.get(spec.name() + ".help").isPresent(), spec.name()));
			new CommunitiesAnalysis().figures().forEach(figure -> assertTrue(text.get("figure." + figure.key()).isPresent()));
		}
	}

	private void circle(long from, long to) {
		for (long a = from; a <= to; a++) {
			for (long b = from; b <= to; b++) {
				if (a != b) {
					tie(a, b);
				}
			}
		}
	}

	private void tie(long source, long target) {
		tables.add(Tables.INTERACTIONS, source, target, "reply", 1.0, 0L, 1L);
	}

	private void says(long author, String name, String text) {
		tables.add(Tables.POSTS, tables.rows(Tables.POSTS).size() + 1L, "forum", 1L, "garden", author, name, 0L, text, null, null, null, null, "");
	}

	private void analyse() {
		new CommunitiesAnalysis().analyse(tables, Parameters.defaults(CommunitiesParameters.class), tables, Progress.NONE);
	}

	/** The circles that are found with some parameters. */
	private List<Object[]> analysed(Map<String, String> chosen) {
		MemoryTables out = new MemoryTables();
		new CommunitiesAnalysis().analyse(tables, Parameters.create(CommunitiesParameters.class, chosen), out, Progress.NONE);
		return out.rows(Tables.COMMUNITIES);
	}
}
