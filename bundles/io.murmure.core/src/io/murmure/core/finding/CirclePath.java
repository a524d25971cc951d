package io.murmure.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;
import io.murmure.core.table.BatchReader;

/** Says in which circle a finding began and when it came to others; circles of whom too few took part to be told of are left out. */
record CirclePath(Study study, FindingText text) {

	private static final String QUESTION = """
			select m.community_id, %s as label, min(p.time) as came from finding_posts f join posts p using (post_id) join members m on m.author_id = p.author_id
			join communities c using (community_id) where f.finding_id = ? group by m.community_id, c.label, c.size, c.label_people having count(distinct p.author_id) >= ? order by came, m.community_id""";

	/** One sentence, or none. */
	List<String> of(long finding) {
		List<String> steps = new ArrayList<>();
		try (BatchReader rows = study.query(QUESTION.formatted(new Disclosure(study.settings().disclosureK()).label("c")), finding, study.settings().disclosureK())) {
			rows.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					String label = batch.isNull("label", row) ? "" : batch.texts("label")[row];
					String name = CommunityWords.of(text.locale()).circle(batch.longs("community_id")[row], label);
					steps.add(text.text("how.path.step", label.isBlank() ? name : text.text("how.path.circle", name), text.day((Instant) batch.value(2, row))));
				}
			});
		}
		return steps.isEmpty() ? List.of() : List.of(text.text("how.path", String.join(", ", steps)));
	}
}
