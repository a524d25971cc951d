package io.murmure.analysis.meanings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.table.FindingTables;
import io.murmure.testing.MemoryTables;

/** Words that take a second sense are found, with posts that show it, and none where nothing changed its sense. */
class PlantedMeaningsTest {

	private static final long[] SEEDS = { 31, 32, 33 };
	/** Where nothing is to be found, fewer tell: each costs ten seconds. */
	private static final long[] WITHOUT = { 31, 32 };
	private static final Set<String> WORDS = IntStream.range(0, PlantedTalk.PLANTED).mapToObj(PlantedTalk::word).collect(Collectors.toSet());

	@Test
	void mostWordsThatTakeASecondSenseAreFoundAndHardlyAnyOther() {
		int found = 0;
		int others = 0;
		for (long seed : SEEDS) {
			PlantedTalk talk = new PlantedTalk(seed, true);
			List<Object> told = talk.analysed().rows(FindingTables.MEANINGS).stream().map(row -> row[1]).toList();
			System.out.println("planted meanings, seed " + seed + ": told " + told + ", posts of the second sense " + IntStream.range(0, PlantedTalk.PLANTED).mapToObj(talk::fresh).toList());
			found += (int) told.stream().filter(WORDS::contains).count();
			others += (int) told.stream().filter(term -> !WORDS.contains(term)).count();
		}
		assertTrue(10 * found >= 8 * SEEDS.length * PlantedTalk.PLANTED, "found " + found);
		assertTrue(others <= SEEDS.length, "others " + others);
	}

	@Test
	void whatIsMerelyTalkedOfMoreOrLessKeepsItsSense() {
		for (long seed : WITHOUT) {
			long told = PlantedTalk.meanings(new PlantedTalk(seed, false).analysed());
			System.out.println("no second sense, seed " + seed + ": told " + told);
			assertTrue(told <= 1, "told " + told);
		}
	}

	@Test
	void whereTimesAreShuffledNothingIsTold() {
		for (long seed : WITHOUT) {
			long told = PlantedTalk.meanings(new PlantedTalk(seed, true).shuffled(seed + 1).analysed());
			System.out.println("shuffled times, seed " + seed + ": told " + told);
			assertEquals(0, told);
		}
	}
}
