package io.murmure.analysis.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.murmure.core.parameter.Parameters;

class PathsTest {

	private final Paths paths = new Paths(Parameters.defaults(EvolutionParameters.class));
	private long snapshots;
	private int windows;

	@Test
	void aCommunityThatKeepsItsPeopleStaysOnItsPath() {
		window(people(1, 10));
		window(people(2, 11));
		assertEquals(List.of("birth 1", "steady 1"), steps());
	}

	@Test
	void aCommunityGrowsAndDeclines() {
		window(people(1, 6));
		window(people(1, 12));
		window(people(1, 5));
		assertEquals(List.of("birth 1", "growth 1", "decline 1"), steps());
		assertEquals(List.of("2 growth 1 from 6 to 12", "3 decline 1 from 12 to 5"), events());
	}

	@Test
	void theSmallerOfTwoMergesIntoTheLarger() {
		window(people(1, 8), people(20, 23));
		window(LongStream.concat(LongStream.rangeClosed(1, 8), LongStream.rangeClosed(20, 23)).toArray());
		assertEquals(List.of("birth 1", "birth 2", "merge 1"), steps());
		assertEquals("2 merge 1 with 2 from 4 to 12", events().get(0));
	}

	@Test
	void aPartThatLeavesSplitsAndTheRestGoesOn() {
		window(people(1, 12));
		window(people(1, 8), people(9, 12));
		assertEquals(List.of("birth 1", "decline 1", "split 2"), steps());
		assertEquals("2 split 2 with 1 from 12 to 4", events().get(1));
	}

	@Test
	void aCommunityThatNobodyGoesOnWithFadesAndStrangersAreBorn() {
		window(people(1, 5));
		window(people(30, 35));
		assertEquals(List.of("birth 1", "birth 2"), steps());
		assertEquals(List.of("2 fade 1 from 5 to 0", "2 birth 2 from 0 to 6"), events());
	}

	private static long[] people(long from, long to) {
		return LongStream.rangeClosed(from, to).toArray();
	}

	private void window(long[]... communities) {
		List<Snapshot> now = new ArrayList<>();
		Arrays.stream(communities).forEach(people -> now.add(new Snapshot(++snapshots, windows, people, 1)));
		paths.next(windows++, now);
	}

	private List<String> steps() {
		return paths.steps().stream().map(step -> step.event() + ' ' + step.path()).toList();
	}

	private List<String> events() {
		return paths.events().stream().map(event -> event.window() + 1 + " " + event.kind() + ' ' + event.path() + (event.other() == 0 ? "" : " with " + event.other())
				+ " from " + event.before() + " to " + event.people()).toList();
	}
}
