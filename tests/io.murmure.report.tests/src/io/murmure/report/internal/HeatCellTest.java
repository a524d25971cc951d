package io.murmure.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.palette.Contrast;
import io.murmure.core.palette.Palette;

/** Figures in coloured cells can be read in both themes. */
class HeatCellTest {

	/** What words need: WCAG 2.2, success criterion 1.4.3. */
	private static final double LEGIBLE = 4.5;

	@Test
	void everyFigureIsToldFromItsCellByDayAndByNight() throws IOException {
		Paints paints = Paints.of(Optional.empty());
		List<String> names = new ArrayList<>(Palette.EMOTIONS);
		names.add("accent");
		for (String name : names) {
			for (int percent = 0; percent <= 100; percent += 5) {
				String cell = HeatCell.draw(0, 0, 50, percent / 100.0, 1, "var(--" + name + ")", paints, new Texts(Locale.ENGLISH, ZoneOffset.UTC));
				double opacity = Double.parseDouble(cell.replaceFirst("(?s).*fill-opacity=\"([^\"]+)\".*", "$1"));
				assertLegible(cell, "day", Contrast.over(Palette.LIGHT.paper(), paints.day().get(name), opacity));
				assertLegible(cell, "night", Contrast.over(Palette.DARK.paper(), paints.night().get(name), opacity));
			}
		}
	}

	@Test
	void contrastIsThatOfTheGuidelines() {
		assertEquals(21, Contrast.ratio("#000000", "#FFFFFF"), 1e-9);
		assertEquals(4.54, Contrast.ratio("#767676", "#FFFFFF"), 0.005);
		assertEquals(1, Contrast.ratio("#0B6E6E", "#0B6E6E"), 1e-9);
		assertEquals("#808080", Contrast.over("#000000", "#FFFFFF", 0.5));
	}

	private static void assertLegible(String cell, String time, String ground) throws IOException {
		String ink = fill(cell.replaceFirst("(?s).*?(black|white)-by-" + time + ".*", "$1") + "-by-" + time);
		double ratio = Contrast.ratio(ink, ground);
		assertTrue(ratio >= LEGIBLE, cell + " by " + time + ": " + ratio);
	}

	/** What the style sheet of the report gives a class. */
	private static String fill(String name) throws IOException {
		try (InputStream sheet = HeatCell.class.getResourceAsStream("report.css")) {
			String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(css.contains("svg ." + name), name);
			return css.replaceFirst("(?s).*svg \\." + name + " \\{ fill: (#[0-9A-F]{6}).*", "$1");
		}
	}
}
