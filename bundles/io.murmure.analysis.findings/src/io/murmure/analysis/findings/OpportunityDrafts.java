package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Micros;
import io.murmure.core.table.OpportunityTables;

/** Words the circle to ask first about each need; the others that tell it stay in their table. A key names an opportunity by the first post of its need in its circle, as a need by its first post. */
record OpportunityDrafts(Input input, Said said) {

	private static final long FIRST = 1;

	List<Draft> all() {
		Evidence evidence = Evidence.read(input.scan(OpportunityTables.OPPORTUNITY_POSTS), "opportunity_id");
		Map<Long, Circle> circles = Circle.read(input);
		List<Draft> drafts = new ArrayList<>();
		input.scan(OpportunityTables.OPPORTUNITIES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (batch.longs("rank")[row] == FIRST) {
					drafts.add(draft(batch, row, evidence.of(batch.longs("opportunity_id")[row]), circles.getOrDefault(batch.longs("community_id")[row], Circle.UNNAMED)));
				}
			}
		});
		return drafts;
	}

	private Draft draft(Batch batch, int row, List<Long> posts, Circle circle) {
		boolean rises = !batch.isNull("term", row);
		long people = batch.longs("people")[row];
		Finding finding = new Finding("opportunity." + batch.texts("kind")[row] + circle.message() + (rises ? ".rising" : ""), List.of(circle.label(), String.valueOf(people),
				String.valueOf(batch.longs("posts")[row]), Finding.day(Micros.instant(batch.longs("first_seen")[row])), rises ? batch.texts("term")[row] : ""));
		Strength strength = new Strength(batch.doubles("strength")[row], batch.doubles("strength_low")[row], batch.doubles("strength_high")[row]);
		long told = LongStream.of(people, circle.people(), rises ? batch.longs("term_people")[row] : people).min().orElseThrow();
		return new Draft("opportunity", "opportunity:" + said.first(posts).orElse(0L), batch.longs("opportunity_id")[row], finding, strength, told, batch.longs("first_seen")[row],
				batch.longs("last_seen")[row], posts).about(new Gist.About(batch.texts("words")[row], batch.longs("word_people")[row]));
	}
}
