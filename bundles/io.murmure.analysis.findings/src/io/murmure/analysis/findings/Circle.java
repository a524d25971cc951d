package io.murmure.analysis.findings;

import java.util.HashMap;
import java.util.Map;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Tables;

/**
 * Where something is found: everywhere, or in one circle.
 *
 * @param message what the key of the sentence has for it
 * @param people  how many stand behind the label where it may leave the workbench; of a circle that is too small for that nothing does
 */
record Circle(String message, String label, long people) {

	static final Circle EVERYBODY = new Circle("", "", Long.MAX_VALUE);
	/** No word of it was used by as many people as a told figure covers. */
	static final Circle UNNAMED = new Circle(".circle.unnamed", "", Long.MAX_VALUE);

	/** All circles by their ids. */
	static Map<Long, Circle> read(Input input) {
		Map<Long, Circle> circles = new HashMap<>();
		input.scan(Tables.COMMUNITIES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				circles.put(batch.longs("community_id")[row], of(batch, row, input.settings().disclosureK()));
			}
		});
		return circles;
	}

	private static Circle of(Batch batch, int row, int disclosureK) {
		boolean named = !batch.isNull("label", row) && !batch.texts("label")[row].isEmpty();
		return named ? new Circle(".circle", batch.texts("label")[row], batch.longs("size")[row] < disclosureK ? Long.MAX_VALUE : batch.longs("label_people")[row]) : UNNAMED;
	}
}
