package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.List;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;
import io.murmure.core.table.Batch;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;

/** Words what is said in another way than before. A key names it by its word, as a trend; it covers no more people than those who said it before. */
record MeaningDrafts(Input input) {

	private static final double SCALE = 8;
	/** The change is told in standard deviations of chance. */
	private static final double ONE_ERROR = 1;
	/** From this share of the new way on a word is hardly said in the old one. */
	private static final double MOSTLY = 0.8;

	List<Draft> all() {
		Evidence evidence = Evidence.read(input.scan(FindingTables.MEANING_POSTS), "meaning_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.MEANINGS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				drafts.add(draft(batch, row, evidence.of(batch.longs("meaning_id")[row])));
			}
		});
		return drafts;
	}

	private static Draft draft(Batch batch, int row, List<Long> posts) {
		long people = batch.longs("people")[row];
		long communities = batch.longs("communities")[row];
		String term = batch.texts("term")[row];
		String message = "meaning" + (batch.doubles("share")[row] >= MOSTLY ? ".now" : ".also") + (communities > 1 ? ".spread" : "");
		Finding finding = new Finding(message, List.of(term, String.valueOf(batch.longs("posts")[row]), String.valueOf(people), String.valueOf(communities),
				Finding.day(Micros.instant(batch.longs("first_seen")[row]))));
		return new Draft("meaning", "meaning:" + term, batch.longs("meaning_id")[row], finding, Strength.of(batch.doubles("errors")[row], ONE_ERROR, SCALE),
				Math.min(people, batch.longs("people_before")[row]), batch.longs("first_seen")[row], batch.longs("told")[row], posts).about(new Gist.About(batch.texts("words")[row], batch.longs("words_people")[row]));
	}
}
