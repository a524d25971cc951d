package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** How long a reader waits for the posts of a large study. No test of {@code ./verify}: {@code bench/window.sh} runs it. */
class LargeStudyBench {

	private static final int HEADER = 1;
	private static final int TEXT = 3;

	@Test
	void theTableIsUsableSoon() {
		Path study = Path.of(System.getProperty("murmure.bench.study"));
		waitFor("the window is open", () -> PlatformUI.isWorkbenchRunning() && Window.window() != null);
		run(() -> Window.show("io.murmure.workbench.listen.posts"));
		double opened = seconds(() -> {
			Job job = Job.create("open", (ICoreRunnable) monitor -> session().open(study));
			job.schedule();
			waitFor("the first posts are read", () -> find(NatTable.class, "posts").isPresent() && !text(0).isEmpty());
		});
		double sorted = seconds(() -> {
			String first = ui(() -> text(0));
			run(() -> posts().doCommand(new SortColumnCommand(posts(), TEXT, SortDirectionEnum.DESC)));
			waitFor("the table is sorted by text", () -> !text(0).isEmpty() && !text(0).equals(first));
		});
		double searched = seconds(() -> {
			run(() -> find(Text.class, "search").orElseThrow().setText("zzzz"));
			waitFor("nothing has this word", () -> session().focus().get().text().equals("zzzz") && find(NatTable.class, "posts").isEmpty());
		});
		System.out.printf("BENCH posts table: usable %.1f s after the study is opened, sorted by text in %.1f s, searched in %.1f s%n", opened, sorted, searched);
		assertTrue(opened < 3, "the table took " + opened + " s");
	}

	private static double seconds(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	private static NatTable posts() {
		return find(NatTable.class, "posts").orElseThrow();
	}

	private static String text(int row) {
		Object value = posts().getDataValueByPosition(TEXT, row + HEADER);
		return value == null ? "" : value.toString();
	}
}
