package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.analysis.trends.Watched.Kind;

/** Which bursts are told: of one thing at one time one, and no word that merely comes with a topic or another word. */
final class ToldBursts {

	private static final double MOSTLY = 0.5;
	private static final Comparator<Burst> SUREST_FIRST = Comparator.comparingDouble((Burst burst) -> burst.strangest().probability()).thenComparing(Burst::series)
			.thenComparingLong(Burst::firstSlot);

	private ToldBursts() {
	}

	/**
	 * Of bursts of the same thing on the same days in several circles the most unlikely one; an hour that shows in its day as well is told with it.
	 *
	 * @return the surest first
	 */
	static List<Burst> of(List<Burst> days, List<Burst> hours) {
		List<Burst> kept = new ArrayList<>();
		days.stream().sorted(SUREST_FIRST).filter(burst -> kept.stream().noneMatch(burst::isAlso)).forEach(kept::add);
		hours.stream().sorted(SUREST_FIRST).forEach(burst -> {
			if (kept.stream().noneMatch(burst::isAlso)) {
				kept.add(burst);
			} else {
				kept.stream().filter(other -> other.step() == Step.DAY && burst.isAlso(other)).forEach(day -> day.wasTold(burst));
			}
		});
		kept.sort(SUREST_FIRST);
		return withoutCompanions(kept);
	}

	private static List<Burst> withoutCompanions(List<Burst> bursts) {
		List<Set<Long>> said = new ArrayList<>();
		bursts.stream().filter(burst -> burst.series().kind() == Kind.TOPIC).forEach(burst -> said.add(posts(burst)));
		List<Burst> kept = new ArrayList<>();
		for (Burst burst : bursts) {
			Set<Long> posts = posts(burst);
			if (burst.series().kind() != Kind.TERM) {
				kept.add(burst);
			} else if (said.stream().noneMatch(others -> posts.stream().filter(others::contains).count() >= MOSTLY * posts.size())) {
				said.add(posts);
				kept.add(burst);
			}
		}
		return kept;
	}

	private static Set<Long> posts(Burst burst) {
		Set<Long> posts = new HashSet<>();
		for (Post post : burst.posts()) {
			posts.add(post.id());
		}
		return posts;
	}
}
