package io.murmure.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Lines are told apart without colour, and none hides the name of another. */
class ChartsTest {

	private static final Pattern NAME = Pattern.compile("<text x=\"[0-9.]+\" y=\"([0-9.]+)\">(one|two|three)</text>");
	private static final Pattern PATH = Pattern.compile("<path d=\"[^\"]*\" fill=\"none\" stroke=\"[^\"]*\" stroke-width=\"2\" stroke-linejoin=\"round\"([^/]*)/>");
	private static final double[] SAME = { 0.1, 0.2, 0.0 };

	private static Drawing draw(double[]... values) {
		List<String> names = List.of("one", "two", "three");
		List<Charts.Line> lines = new ArrayList<>();
		for (double[] line : values) {
			lines.add(new Charts.Line(names.get(lines.size()), line, "#777777"));
		}
		return Charts.lines(List.of("May 1", "May 8", "May 15"), "Week", lines, 0.2, value -> Math.round(100 * value) + "%", "A <title>");
	}

	@Test
	void linesOfOneColourHaveDashesAndMarksOfTheirOwn() {
		String svg = draw(SAME, SAME, SAME).svg();
		Set<String> dashes = new TreeSet<>(PATH.matcher(svg).results().map(path -> path.group(1)).toList());
		assertEquals(3, dashes.size(), dashes.toString());
		assertTrue(svg.contains("<circle") && svg.contains("<rect") && svg.contains("Z\" fill=\"#777777\"/>"), svg);
	}

	@Test
	void namesOfLinesThatEndAtOnePlaceStandClearOfOneAnotherWithinTheChart() {
		List<Double> at = NAME.matcher(draw(SAME, SAME, SAME).svg()).results().map((MatchResult name) -> Double.valueOf(name.group(1))).sorted().toList();
		assertEquals(3, at.size());
		assertTrue(at.get(1) - at.get(0) >= 15 && at.get(2) - at.get(1) >= 15, at.toString());
		assertTrue(at.get(2) <= 230, "below the axis there are the days: " + at);
	}

	@Test
	void aWeekThatMayNotBeToldHasNoMarkAndAnEmptyCell() {
		Drawing drawing = draw(new double[] { 0.1, Double.NaN, 0.2 });
		assertEquals(4, drawing.svg().split("<circle", -1).length, "two weeks, and one beside the name");
		assertEquals(List.of("Week", "one"), drawing.values().headings());
		assertEquals(List.of(List.of("May 1", "10%"), List.of("May 8", ""), List.of("May 15", "20%")), drawing.values().rows());
		assertEquals("May 1 10%; May 15 20%", drawing.values().words());
	}

	@Test
	void aTitleIsNoMarkup() {
		assertFalse(draw(SAME).svg().contains("<title>"));
	}
}
