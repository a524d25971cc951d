package io.murmure.analysis.relays;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.analysis.relays.Relay.Step;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.RowSink;

/** The people through whom communities are reached. */
final class Carriers {

	/** What one person carried. */
	private static final class Carrier {
		private final Set<Integer> relays = new HashSet<>();
		private final Set<Integer> communities = new HashSet<>();
		private final Set<Integer> posts = new HashSet<>();
		private int started;
		private int crossings;
	}

	private Carriers() {
	}

	static void write(List<Relay> relays, Corpus corpus, RowSink out) {
		Map<Long, Carrier> carriers = new TreeMap<>();
		for (int r = 0; r < relays.size(); r++) {
			for (Step step : relays.get(r).steps()) {
				Carrier carrier = carriers.computeIfAbsent(corpus.posts().author(step.post()), key -> new Carrier());
				carrier.posts.add(step.post());
				if (step.from() < 0) {
					carrier.started++;
				} else {
					carrier.relays.add(r);
				}
				if (step.crosses()) {
					carrier.crossings++;
					carrier.communities.add(step.community());
				}
			}
		}
		carriers.forEach((author, carrier) -> {
			Reach reach = Reach.of(carrier.posts.stream().sorted().toList(), corpus.field());
			out.add(CommunityTables.RELAY_PEOPLE, author, carrier.relays.size(), carrier.started, carrier.crossings, carrier.communities.size(), reach.raw(),
					reach.trusted(), reach.low(), reach.high());
		});
	}
}
