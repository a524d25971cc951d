package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.table.FindingTables;
import io.murmure.engine.needs.Things;

/** Words, hashtags and topics that rise and may be told, and how far those who tell a need talk of them. Addresses are nothing that people ask for. */
final class Rising {

	private static final String TOPIC = "topic";
	private static final String LINK = "link";
	/** One person who uses a word that rises is no meeting. */
	private static final int SEVERAL = 2;

	private final List<Rise> rises = new ArrayList<>();

	private record Rise(long trend, String term, Optional<String> meaning, double surprise, long people, Set<Long> posts) {

		/** A topic is in the posts that were found to be of it, a word also where it stands in another form or in the other language. */
		boolean isIn(Telling telling) {
			return posts.contains(telling.post()) || meaning.filter(telling.meanings()::contains).isPresent();
		}
	}

	/**
	 * What rises with a need.
	 *
	 * @param people the fewest behind what is said of the trend
	 * @param share  of the people who tell the need those who also talk of it, in (0, 1]
	 */
	record Met(long trend, String term, long people, double share) {
	}

	static Rising read(Input input, Disclosure disclosure) {
		Map<Long, Set<Long>> posts = new HashMap<>();
		input.scan(FindingTables.TREND_POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				posts.computeIfAbsent(batch.longs("trend_id")[row], first -> new HashSet<>()).add(batch.longs("post_id")[row]);
			}
		});
		Rising rising = new Rising();
		input.scan(FindingTables.TRENDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String kind = batch.texts("kind")[row];
				long people = Math.min(batch.longs("people")[row], batch.longs("label_people")[row]);
				if (!kind.equals(LINK) && disclosure.allows(people)) {
					String term = batch.texts("term")[row];
					Optional<String> meaning = kind.equals(TOPIC) ? Optional.empty() : Optional.of(Things.meant(term.toLowerCase(Locale.ROOT)));
					rising.rises.add(new Rise(batch.longs("trend_id")[row], term, meaning, batch.doubles("surprise")[row], people, posts.getOrDefault(batch.longs("trend_id")[row], Set.of())));
				}
			}
		});
		rising.rises.sort(Comparator.comparingDouble(Rise::surprise).reversed().thenComparingLong(Rise::trend));
		return rising;
	}

	/** What most of the people who tell a need also talk of; of several the most surprising. O(trends x tellings). */
	Optional<Met> with(List<Telling> tellings) {
		long tellers = tellings.stream().mapToLong(Telling::author).distinct().count();
		Optional<Met> most = Optional.empty();
		for (Rise rise : rises) {
			long both = tellings.stream().filter(rise::isIn).mapToLong(Telling::author).distinct().count();
			double share = both / (double) tellers;
			if (both >= SEVERAL && most.filter(met -> met.share() >= share).isEmpty()) {
				most = Optional.of(new Met(rise.trend(), rise.term(), rise.people(), share));
			}
		}
		return most;
	}
}
