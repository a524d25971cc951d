package io.murmure.analysis.relays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.analysis.relays.Relay.Step;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.RowSink;

/** The ways on which relays went from one community to another. */
final class Ways {

	private static final double MICROS_A_MINUTE = 6e7;

	/** What went on one way. */
	private static final class Way {
		private final Set<Integer> relays = new HashSet<>();
		private final Set<Long> people = new HashSet<>();
		private final List<Double> minutes = new ArrayList<>();
		private final List<Double> shifts = new ArrayList<>();
	}

	private Ways() {
	}

	static void write(List<Relay> relays, Corpus corpus, RowSink out) {
		Map<List<Long>, Way> ways = new TreeMap<>((one, other) -> Arrays.compare(one.toArray(Long[]::new), other.toArray(Long[]::new)));
		for (int r = 0; r < relays.size(); r++) {
			for (Step step : relays.get(r).crossings()) {
				Way way = ways.computeIfAbsent(List.of(corpus.members().id(step.fromCommunity()), corpus.members().id(step.community())), key -> new Way());
				int source = relays.get(r).steps().get(step.from()).post();
				way.relays.add(r);
				way.people.add(corpus.posts().author(step.post()));
				way.minutes.add((corpus.posts().time(step.post()) - corpus.posts().time(source)) / MICROS_A_MINUTE);
				Double shift = mood(source, corpus).distance(mood(step.post(), corpus));
				if (shift != null) {
					way.shifts.add(shift);
				}
			}
		}
		ways.forEach((between, way) -> out.add(CommunityTables.RELAY_CROSSINGS, between.get(0), between.get(1), way.relays.size(), way.people.size(),
				median(way.minutes), way.shifts.isEmpty() ? null : way.shifts.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
	}

	private static Mood mood(int post, Corpus corpus) {
		return Mood.of(post, corpus.posts(), corpus.answers(), corpus.feelings());
	}

	private static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		int half = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}
}
