package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.BatchReader;
import io.murmure.workbench.Services;
import io.murmure.workbench.communities.ComparisonView;
import io.murmure.workbench.communities.ComparisonView.Mode;
import io.murmure.workbench.communities.internal.compare.DifferenceCanvas;
import io.murmure.workbench.communities.internal.compare.DifferenceRow;

/** Two sides side by side, and an idea put to the test, on the sample study. */
class ComparisonTest {

	private static final Measure ANGER = new Measure(Measure.Kind.EMOTION, "anger");

	@BeforeEach
	void openComparison() throws IOException {
		Sample.open();
		run(() -> Window.show("io.murmure.workbench.listen.posts"));
	}

	@AfterEach
	void figuresAgain() {
		run(() -> {
			view().turn(Mode.FIGURES);
			session().focus().set(Focus.ALL);
		});
	}

	@Test
	void aSpanInFocusIsComparedWithAsLongBeforeAndTheFaultShowsAsAnger() {
		turn(Mode.SIDES);
		focus(Focus.ALL.onSpan(Optional.of(span(LocalDate.of(2026, 4, 9), 7))));
		waitFor("anger surely rises", () -> anger().filter(row -> row.sure() && row.contrast().rises()).isPresent());
		focus(Focus.ALL.onSpan(Optional.of(span(LocalDate.of(2026, 3, 26), 7))));
		waitFor("before the fault it does not", () -> anger().filter(row -> !row.sure()).isPresent());
	}

	@Test
	void theTableSaysWhatIsDrawnAndMore() {
		turn(Mode.SIDES);
		focus(Focus.ALL.onSpan(Optional.of(span(LocalDate.of(2026, 4, 9), 7))));
		waitFor("anger surely rises", () -> anger().filter(DifferenceRow::sure).isPresent());
		int drawn = ui(() -> canvas().orElseThrow().rows().size());
		run(() -> Window.tool(find(ToolBar.class, "comparison.tools").orElseThrow(), "table", true));
		waitFor("the table is there", () -> find(Table.class, "differences.table").isPresent());
		assertTrue(ui(() -> find(Table.class, "differences.table").orElseThrow().getItemCount()) >= drawn);
		assertEquals(9, ui(() -> find(Table.class, "differences.table").orElseThrow().getColumnCount()).intValue());
		run(() -> Window.tool(find(ToolBar.class, "comparison.tools").orElseThrow(), "table", false));
	}

	@Test
	void theReaderPicksTwoCirclesAndTwoInFocusArePickedToo() {
		turn(Mode.SIDES);
		waitFor("two halves are compared", () -> find(Combo.class, "compare.kind").isPresent());
		run(() -> {
			Combo kind = find(Combo.class, "compare.kind").orElseThrow();
			kind.select(1);
			kind.notifyListeners(SWT.Selection, new Event());
		});
		waitFor("two circles are picked", () -> find(Combo.class, "compare.A").filter(combo -> combo.getSelectionIndex() == 0).isPresent()
				&& find(Combo.class, "compare.B").filter(combo -> combo.getSelectionIndex() == 1).isPresent());
		List<Long> circles = numbers("select community_id from communities order by size desc, community_id limit 2");
		focus(Focus.ALL.onCommunities(Set.copyOf(circles)));
		waitFor("they are compared", () -> canvas().filter(canvas -> !canvas.rows().isEmpty()).isPresent());
	}

	@Test
	void theStudyIsComparedWithOneThatLiesBesideIt() throws IOException {
		Path other = session().study().orElseThrow().file().resolveSibling("the-reviews.murmure");
		try (Study reviews = Services.find(StudyStore.class).orElseThrow().create(other, StudySettings.create(ZoneId.of("Europe/Paris")))) {
			new Importer(session().catalog().connectors(), study -> new byte[32]).run(reviews, ImportRequest.of(Sample.checkout().resolve("examples/velo-cafe/avis-lampe.csv")), Progress.NONE);
		}
		try {
			turn(Mode.SIDES);
			waitFor("two halves are compared", () -> find(Combo.class, "compare.kind").isPresent());
			run(() -> {
				Combo kind = find(Combo.class, "compare.kind").orElseThrow();
				kind.select(3);
				kind.notifyListeners(SWT.Selection, new Event());
			});
			waitFor("the other is picked", () -> find(Combo.class, "compare.B").filter(combo -> combo.getText().equals("the-reviews")).isPresent());
			waitFor("both are told, and what differs", () -> Window.texts(Window.window().getShell()).contains("118") && canvas().filter(canvas -> !canvas.rows().isEmpty()).isPresent());
		} finally {
			focus(Focus.ALL.onSpan(Optional.of(span(LocalDate.of(2026, 4, 9), 7))));
			Files.delete(other);
		}
	}

	@Test
	void aPostIsPutToTheTestFromItsMenu() {
		long post = numbers("select post_id from posts where channel like '%Bellevue%' and time >= timestamp '2026-04-09 17:52' order by time limit 1").getFirst();
		focus(Focus.ALL.onPosts(Set.of(post)));
		Menu menu = ui(() -> find(NatTable.class, "posts").orElseThrow().getMenu());
		run(() -> menu.notifyListeners(SWT.Show, new Event()));
		List<String> items = ui(() -> IntStream.range(0, menu.getItemCount()).mapToObj(item -> menu.getItem(item).getText()).toList());
		assertTrue(items.stream().anyMatch(item -> item.contains("idea") || item.contains("idée")), items.toString());
		run(() -> ((ComparisonView) Window.show(ComparisonView.ID)).testPost());
		waitFor("a sentence for everybody and each circle", () -> {
			String said = Window.texts(Window.window().getShell());
			return said.contains("April 9, 2026") || said.contains("9 avril 2026");
		});
		assertFalse(ui(() -> canvas().orElseThrow().rows().isEmpty()));
	}

	private static ComparisonView view() {
		return (ComparisonView) Window.show(ComparisonView.ID);
	}

	private static void turn(Mode mode) {
		run(() -> view().turn(mode));
	}

	private static void focus(Focus focus) {
		run(() -> session().focus().set(focus));
	}

	private static Optional<DifferenceCanvas> canvas() {
		return find(DifferenceCanvas.class, "differences");
	}

	private static Optional<DifferenceRow> anger() {
		return canvas().flatMap(canvas -> canvas.rows().stream().filter(row -> ofAnger(row.contrast())).findFirst());
	}

	private static boolean ofAnger(Contrast contrast) {
		return contrast.measure().equals(ANGER);
	}

	private static Focus.Span span(LocalDate first, int days) {
		ZoneId zone = session().study().orElseThrow().settings().zone();
		return new Focus.Span(first.atStartOfDay(zone).toInstant(), first.plusDays(days).atStartOfDay(zone).toInstant());
	}

	private static List<Long> numbers(String sql) {
		List<Long> numbers = new ArrayList<>();
		try (BatchReader answer = session().study().orElseThrow().query(sql)) {
			String column = answer.columns().getFirst().name();
			answer.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					numbers.add(batch.longs(column)[row]);
				}
			});
		}
		return numbers;
	}
}
