package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.CommunityTables;

/** Circles through time, in a study that was silent for a while. */
class EvolutionSectionTest extends QuarterTest {

	@Test
	void aTimeWithoutCirclesIsAnEmptyColumn() throws IOException {
		forgetTheCirclesOfTheLastWeek(study);
		String page = Files.readString(new HtmlReport().write(study, folder.resolve("report"), Locale.ENGLISH, false, Progress.NONE));
		assertTrue(page.contains("<path d=\"M"), "ribbons between the weeks that have circles");
	}

	/** Nine were there before; that eight of them went on would tell that one person did not. */
	@Test
	void howManyWentOnIsNotToldWhereThatTellsOfOneWhoDidNot() throws IOException {
		try (TableChange change = study.change(List.of(CommunityTables.FLOWS))) {
			change.clear();
			change.add(CommunityTables.FLOWS, 2, 1L, 3L, 8, 0.8);
			change.add(CommunityTables.FLOWS, 2, 1L, null, 1, 0.0);
			change.add(CommunityTables.FLOWS, 2, 2L, 4L, 6, 1.0);
			change.commit("evolution", new ComponentState("test", 0));
		}
		Path file = folder.resolve("flows.csv");
		new TableExporter().export(study, "community_flows", "csv", file, false, Progress.NONE);
		assertEquals(List.of("2,2,4,6,1.0"), Files.readAllLines(file).stream().skip(1).toList());
		new HtmlReport().write(study, folder.resolve("report"), Locale.ENGLISH, false, Progress.NONE);
		assertEquals(List.of("2,4,6"), Files.readAllLines(folder.resolve("report/data/circles-over-time-flows.csv")).stream().skip(1).toList());
	}

	private static void forgetTheCirclesOfTheLastWeek(Study study) {
		try (BatchReader kept = study.query("select * from community_snapshots where window_id < (select max(window_id) from community_windows) order by snapshot_id");
				TableChange change = study.change(List.of(CommunityTables.SNAPSHOTS))) {
			kept.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					Object[] values = new Object[batch.columns().size()];
					for (int column = 0; column < values.length; column++) {
						values[column] = batch.value(column, row);
					}
					change.add(CommunityTables.SNAPSHOTS, values);
				}
			});
			change.commit("evolution", new ComponentState("test", 0));
		}
	}
}
