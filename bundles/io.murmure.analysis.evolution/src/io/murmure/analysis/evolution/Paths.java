package io.murmure.analysis.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.analysis.evolution.Overlaps.Pair;

/**
 * Follows communities from window to window. A snapshot goes on in the one of the next window that it is most alike, each in one at most,
 * if their Jaccard index reaches a threshold (D. Greene, D. Doyle, P. Cunningham, "Tracking the evolution of communities in dynamic social
 * networks", ASONAM 2010). What does not go on merges with the one that most of its people go to, or fades; what nobody goes on in splits
 * from the one that most of its people come from, or is born (events of G. Palla, A.-L. Barabási, T. Vicsek, "Quantifying social group
 * evolution", Nature 446, 2007).
 */
final class Paths {

	/** What became of a path; {@code other} is the path that merged into it or that it split from, 0 for none. */
	record Event(int window, String kind, long path, long other, int people, int before) {
	}

	/** A snapshot with its place on a path; {@code similarity} is NaN for what did not go on from another. */
	record Step(Snapshot snapshot, long path, String event, double similarity) {
	}

	private final EvolutionParameters parameters;
	private final List<Event> events = new ArrayList<>();
	private final List<Step> steps = new ArrayList<>();
	private List<Snapshot> before = List.of();
	private long[] pathsBefore = {};
	private long paths;

	Paths(EvolutionParameters parameters) {
		this.parameters = parameters;
	}

	List<Event> events() {
		return events;
	}

	List<Step> steps() {
		return steps;
	}

	/**
	 * Goes on to the next window.
	 *
	 * @return the overlaps with the window before
	 */
	List<Pair> next(int window, List<Snapshot> now) {
		List<Pair> pairs = Overlaps.between(before, now);
		Pair[] from = new Pair[now.size()];
		Pair[] into = new Pair[before.size()];
		for (Pair pair : Overlaps.mostAlikeFirst(pairs)) {
			if (pair.jaccard() >= parameters.similarity() && from[pair.target()] == null && into[pair.source()] == null) {
				from[pair.target()] = pair;
				into[pair.source()] = pair;
			}
		}
		long[] pathsNow = new long[now.size()];
		for (int t = 0; t < now.size(); t++) {
			pathsNow[t] = from[t] == null ? ++paths : pathsBefore[from[t].source()];
		}
		Map<Integer, List<Integer>> merged = endings(window, now, pairs, into, pathsNow);
		for (int t = 0; t < now.size(); t++) {
			steps.add(step(window, now.get(t), t, pairs, from[t], merged.getOrDefault(t, List.of()), pathsNow[t]));
		}
		before = now;
		pathsBefore = pathsNow;
		return pairs;
	}

	/** @return the places of those that merged into each */
	private Map<Integer, List<Integer>> endings(int window, List<Snapshot> now, List<Pair> pairs, Pair[] into, long[] pathsNow) {
		Map<Integer, List<Integer>> merged = new HashMap<>();
		for (int s = 0; s < before.size(); s++) {
			if (into[s] == null) {
				int source = s;
				int target = pairs.stream().filter(pair -> pair.source() == source && pair.shared() >= parameters.share() * before.get(source).size())
						.sorted((one, other) -> Integer.compare(other.shared(), one.shared())).mapToInt(Pair::target).findFirst().orElse(-1);
				if (target < 0) {
					events.add(new Event(window, "fade", pathsBefore[s], 0, 0, before.get(s).size()));
				} else {
					merged.computeIfAbsent(target, key -> new ArrayList<>()).add(s);
					events.add(new Event(window, "merge", pathsNow[target], pathsBefore[s], now.get(target).size(), before.get(s).size()));
				}
			}
		}
		return merged;
	}

	private Step step(int window, Snapshot snapshot, int target, List<Pair> pairs, Pair from, List<Integer> merged, long path) {
		if (from != null) {
			int earlier = before.get(from.source()).size();
			double change = (snapshot.size() - earlier) / (double) earlier;
			String kind = !merged.isEmpty() ? "merge" : Math.abs(change) < parameters.change() ? "steady" : change > 0 ? "growth" : "decline";
			if (kind.equals("growth") || kind.equals("decline")) {
				events.add(new Event(window, kind, path, 0, snapshot.size(), earlier));
			}
			return new Step(snapshot, path, kind, from.jaccard());
		}
		Pair origin = pairs.stream().filter(pair -> pair.target() == target && pair.shared() >= parameters.share() * snapshot.size())
				.max((one, other) -> Integer.compare(one.shared(), other.shared())).orElse(null);
		String kind = !merged.isEmpty() ? "merge" : origin == null ? "birth" : "split";
		if (!kind.equals("merge") && window > 0) { // what is there when listening begins is not born then
			events.add(new Event(window, kind, path, origin == null ? 0 : pathsBefore[origin.source()], snapshot.size(),
					origin == null ? 0 : before.get(origin.source()).size()));
		}
		return new Step(snapshot, path, kind, Double.NaN);
	}
}
