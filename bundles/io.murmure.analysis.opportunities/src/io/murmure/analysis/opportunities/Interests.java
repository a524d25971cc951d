package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.table.Tables;
import io.murmure.engine.needs.Things;

/** The words that set circles apart, as far as they may be told. */
final class Interests {

	private static final String WORD = "word";

	private final Map<Long, List<Interest>> circles = new HashMap<>();

	/** @param people who use the word in the circle */
	record Interest(String word, long people) {
	}

	static Interests read(Input input, Disclosure disclosure) {
		record Row(long community, long rank, Interest interest) {
		}
		List<Row> rows = new ArrayList<>();
		input.scan(Tables.COMMUNITY_TERMS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (batch.texts("kind")[row].equals(WORD) && disclosure.allows(batch.longs("people")[row])) {
					rows.add(new Row(batch.longs("community_id")[row], batch.longs("rank")[row], new Interest(batch.texts("term")[row], batch.longs("people")[row])));
				}
			}
		});
		rows.sort(Comparator.comparingLong(Row::rank));
		Interests interests = new Interests();
		rows.forEach(row -> interests.circles.computeIfAbsent(row.community(), first -> new ArrayList<>()).add(row.interest()));
		return interests;
	}

	/** What a circle cares about most beside words of these meanings. */
	Optional<Interest> of(long community, Set<String> meanings) {
		return circles.getOrDefault(community, List.of()).stream().filter(interest -> !meanings.contains(Things.meant(interest.word()))).findFirst();
	}
}
