package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.raster.Frame;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.communities.internal.landscape.Landscape;
import io.murmure.workbench.communities.internal.landscape.LandscapeCanvas;
import io.murmure.workbench.communities.internal.landscape.LandscapePanel;

/** How long a listener waits for the landscape of a large study, and what the first picture shows. No test of {@code ./verify}: {@code bench/landscape.sh} runs it. */
class LandscapeBench {

	private static final String PERSPECTIVE = "io.murmure.workbench.communities.perspective";
	private static final String VIEW = "io.murmure.workbench.communities.landscape";
	private static final int PICTURES = 3;
	private static final int PROBES = 1000;
	private static final int NEAREST = 5;

	@Test
	void theFirstPictureComesSoonAndItsCirclesAreShapes() {
		Path study = Path.of(System.getProperty("murmure.bench.study"));
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		run(() -> Perspectives.show(Window.window(), PERSPECTIVE));
		run(LandscapeBench::close);
		Job.create("open", (ICoreRunnable) monitor -> session().open(study)).schedule();
		waitFor("the study is open", () -> session().study().filter(open -> open.file().equals(study)).isPresent() && Sample.quiet());
		for (int picture = 1; picture <= PICTURES; picture++) {
			long begin = System.nanoTime();
			double before = processors();
			run(() -> Window.show(VIEW));
			Frame[] first = { null };
			waitFor("there is a canvas", () -> canvas().isPresent());
			run(() -> canvas().orElseThrow().watch(frame -> first[0] = first[0] == null ? frame : first[0]));
			waitFor("the first picture is there", () -> first[0] != null);
			double seconds = (System.nanoTime() - begin) / 1e9;
			double worked = processors() - before;
			double purity = ui(() -> purity(((LandscapePanel) canvas().orElseThrow().getParent()).landscape(), canvas().orElseThrow().scene().orElseThrow().places()));
			System.out.printf(Locale.ROOT, "BENCH landscape of %d people and %d ties: first picture %.1f s after the view is opened (%.1f s of processors), with %d ties painted, purity %.3f%n",
					ui(() -> canvas().orElseThrow().scene().orElseThrow().places().size()).intValue(), ui(() -> canvas().orElseThrow().scene().orElseThrow().edges().size()).intValue(),
					seconds, worked, first[0].edges(), purity);
			run(LandscapeBench::close);
		}
	}

	private static void close() {
		IWorkbenchPage page = Window.window().getActivePage();
		page.hideView(page.findView(VIEW));
	}

	/** Seconds that processors worked for this process. */
	private static double processors() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
	}

	/** The share of the five nearest of a thousand people that are of their own planted community, with whose number their name begins. */
	private static double purity(Landscape landscape, Places places) {
		String[] planted = Arrays.stream(landscape.names()).map(name -> name.substring(0, name.indexOf('-'))).toArray(String[]::new);
		return IntStream.range(0, PROBES).map(probe -> probe * (planted.length / PROBES)).parallel().mapToLong(v -> {
			double[] distance = IntStream.range(0, planted.length).mapToDouble(u -> Math.hypot(places.x()[u] - places.x()[v], places.y()[u] - places.y()[v])).toArray();
			double near = Arrays.stream(distance).sorted().skip(NEAREST).findFirst().orElseThrow();
			return IntStream.range(0, planted.length).filter(u -> u != v && distance[u] <= near && planted[u].equals(planted[v])).limit(NEAREST).count();
		}).sum() / (double) (PROBES * NEAREST);
	}

	private static Optional<LandscapeCanvas> canvas() {
		return find(LandscapeCanvas.class, "landscape");
	}
}
