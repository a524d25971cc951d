package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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
