package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.ui.Formats;
import io.murmure.workbench.findings.internal.TrendCaption;
import io.murmure.workbench.findings.internal.TrendLine;

/** What stands beside the line of a trend, in wide and narrow windows. */
class TrendCaptionTest {

	private static final TrendLine LINE = new TrendLine("trend:vélobus", "trend", "vélobus", "Vélo Café Bellevue", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 3), 18, 9, new double[] { 1, 2 });

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void french() {
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		Locale.setDefault(Locale.FRENCH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
	}

	@Test
	void theDayOnWhichItWouldHaveBeenToldIsNeverLeftOut() {
		String whole = fit(2000);
		assertEquals("dit dès le 30 mars dans Vélo Café Bellevue · signalé le 3 avr.", whole);
		for (int room = width("signalé le 3 avr.") + 1; room < width(whole); room += 7) {
			String told = fit(room);
			assertTrue(told.endsWith("signalé le 3 avr."), told);
			assertTrue(width(told) <= room, told + " in " + room);
		}
		assertTrue(fit(width(whole) - 20).contains("Vélo Café…") || fit(width(whole) - 20).contains("Vélo Café Bel…"), fit(width(whole) - 20));
	}

	private static String fit(int room) {
		return ui(() -> {
			GC gc = new GC(Window.window().getShell());
			String fitting = new TrendCaption(LINE, new Formats(Locale.getDefault(), ZoneOffset.UTC)).fit(gc, room);
			gc.dispose();
			return fitting;
		});
	}

	private static int width(String text) {
		return ui(() -> {
			GC gc = new GC(Window.window().getShell());
			int width = gc.textExtent(text).x;
			gc.dispose();
			return width;
		});
	}
}
