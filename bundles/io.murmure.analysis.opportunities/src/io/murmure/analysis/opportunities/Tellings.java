package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.need.Need;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Tables;
import io.murmure.engine.needs.Things;
import io.murmure.lib.circles.Names;

/** The posts that tell of each need. Memory grows with these alone. */
final class Tellings {

	private record Row(long need, Need told) {
	}

	private final Map<Long, List<Telling>> needs = new TreeMap<>();

	static Tellings read(Input input, Names names, Progress progress) {
		Map<Long, Row> rows = new HashMap<>();
		input.scan(FindingTables.NEED_POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String signs = batch.texts("signs")[row];
				rows.put(batch.longs("post_id")[row], new Row(batch.longs("need_id")[row],
						new Need(batch.doubles("request")[row], batch.doubles("problem")[row], signs == null || signs.isEmpty() ? List.of() : List.of(signs.split(" ")))));
			}
		});
		Tellings tellings = new Tellings();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size() && !rows.isEmpty(); row++) {
				Row told = rows.get(batch.longs("post_id")[row]);
				if (told != null) {
					tellings.needs.computeIfAbsent(told.need(), first -> new ArrayList<>()).add(new Telling(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.longs("time")[row],
							told.told(), meanings(batch.texts("text")[row], names)));
				}
			}
		});
		return tellings;
	}

	private static Set<String> meanings(String text, Names names) {
		return text == null ? Set.of() : names.others(text).values().stream().map(Things::meant).collect(Collectors.toCollection(TreeSet::new));
	}

	/** By the id of the need, in the order of ids. */
	Map<Long, List<Telling>> needs() {
		return Collections.unmodifiableMap(needs);
	}

	/** What any word of these posts means. */
	Set<String> meanings() {
		return needs.values().stream().flatMap(List::stream).flatMap(telling -> telling.meanings().stream()).collect(Collectors.toSet());
	}
}
