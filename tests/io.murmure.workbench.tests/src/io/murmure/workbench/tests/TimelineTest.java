package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.palette.Palette;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.workbench.listen.internal.TimelineChart;
import io.murmure.workbench.listen.internal.TimelineData;

/** The timeline of a group that says little, and of one that says much. */
class TimelineTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
	/** Pixels of the smallest dot, without its smooth edge. */
	private static final int DOT = 24;

	@BeforeEach
	void window() {
		waitFor("the window is open", () -> Window.window() != null);
	}

	@ParameterizedTest
	@CsvSource({ "1, 160", "1, 700", "2, 160", "2, 420", "3, 240", "7, 500", "19, 160", "1000, 300" })
	void ticksStandAtWholeNumbersAndTheHighestBarHasAirAboveIt(int most, int height) {
		double[] ticks = ui(() -> drawn(18, most, height, true, chart -> chart.getAxisSet().getYAxis(0).getTick().getTickLabelValues()));
		assertTrue(ticks.length >= 2, Arrays.toString(ticks));
		assertTrue(Arrays.stream(ticks).allMatch(tick -> tick == Math.rint(tick)), Arrays.toString(ticks));
		double upper = ui(() -> drawn(18, most, height, true, chart -> chart.getAxisSet().getYAxis(0).getRange().upper));
		assertEquals(Math.max(4.2, 1.05 * most), upper, 1e-9);
	}

	/** In the last column of pixels of the plot there is no bar. */
	@ParameterizedTest
	@CsvSource({ "12, 260", "38, 300", "1000, 300" })
	void barsAreMeasuredByTheLinesBehindThem(int most, int height) {
		String lines = ui(() -> drawn(18, most, height, true, chart -> {
			IAxis axis = chart.getAxisSet().getYAxis(0);
			Control plot = chart.getPlotArea().getControl();
			ImageData pixels = Window.pixels(plot);
			RGB paper = pixels.palette.getRGB(pixels.getPixel(pixels.width - 1, 1));
			int[] drawn = IntStream.range(2, pixels.height).filter(y -> !pixels.palette.getRGB(pixels.getPixel(pixels.width - 1, y)).equals(paper)).toArray();
			int[] measured = Arrays.stream(axis.getTick().getTickLabelValues()).mapToInt(axis::getPixelCoordinate).sorted().toArray();
			boolean same = Arrays.stream(measured).filter(y -> y < pixels.height - 2).allMatch(y -> Arrays.stream(drawn).anyMatch(line -> Math.abs(line - y) <= 1));
			return same && drawn.length > 1 ? "" : "lines at " + Arrays.toString(drawn) + ", bars measured at " + Arrays.toString(measured);
		}));
		assertEquals("", lines);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 18, 60, 100 })
	void theFirstAndTheLastBarAreWhole(int days) {
		Rectangle[] ends = ui(() -> drawn(days, 2, 240, true, chart -> {
			Rectangle[] bars = ((IBarSeries<?>) chart.getSeriesSet().getSeries("joy")).getBounds();
			return new Rectangle[] { bars[0], bars[bars.length - 1], chart.getPlotArea().getControl().getBounds() };
		}));
		assertTrue(ends[0].x >= 0, ends[0].toString());
		assertTrue(ends[1].x + ends[1].width <= ends[2].width, ends[1] + " in " + ends[2]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 40 })
	void linesReachAsHighAsTheHighestOfThemDoes(int most) {
		double upper = ui(() -> drawn(10, most, 240, false, chart -> chart.getAxisSet().getYAxis(0).getRange().upper));
		assertEquals(Math.max(4.2, 1.05 * (most - most / 2)), upper, 1e-9);
	}

	@ParameterizedTest
	@ValueSource(ints = { 90, 130, 180, 400 })
	void everyEmotionHasItsDotAndWordHoweverLowTheChart(int height) {
		Map<String, double[]> counts = new TreeMap<>();
		Palette.EMOTIONS.forEach(emotion -> counts.put(emotion, new double[] { 3, 1 }));
		List<String> without = ui(() -> drawn(counts, height, true, chart -> {
			ImageData pixels = Window.pixels(chart.getParent().getChildren()[1]);
			Skin skin = Skin.of(Display.getCurrent());
			return Palette.EMOTIONS.stream().filter(emotion -> IntStream.range(0, pixels.width * pixels.height)
					.filter(at -> pixels.palette.getRGB(pixels.getPixel(at % pixels.width, at / pixels.width)).equals(skin.emotion(emotion).getRGB())).count() < DOT).toList();
		}));
		assertEquals(List.of(), without);
	}

	/** Days of which every third has most posts, half of them neutral, and the others one. */
	private static <T> T drawn(int days, int most, int height, boolean stacked, Function<Chart, T> look) {
		double[] joy = IntStream.range(0, days).mapToDouble(day -> day % 3 == 0 ? most - most / 2 : 1).toArray();
		double[] neutral = IntStream.range(0, days).mapToDouble(day -> day % 3 == 0 ? most / 2 : 0).toArray();
		return drawn(new TreeMap<>(Map.of("joy", joy, "neutral", neutral)), height, stacked, look);
	}

	private static <T> T drawn(Map<String, double[]> counts, int height, boolean stacked, Function<Chart, T> look) {
		List<LocalDate> bins = IntStream.range(0, counts.values().iterator().next().length).mapToObj(FIRST::plusDays).toList();
		Shell shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
		try {
			shell.setLayout(new FillLayout());
			TimelineChart chart = new TimelineChart(shell, Formats.in(ZoneOffset.UTC), emotion -> emotion, span -> {
			});
			shell.setSize(700, height);
			shell.open();
			chart.show(new TimelineData(TimelineData.Step.DAY, ZoneOffset.UTC, bins, counts), Formats.in(ZoneOffset.UTC), stacked, "");
			while (Display.getCurrent().readAndDispatch()) {
				// until it is laid out and drawn
			}
			return look.apply(chart.chart());
		} finally {
			shell.dispose();
		}
	}
}
