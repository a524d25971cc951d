package io.murmure.engine.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.Totals;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;

/** Compares the two sides of a crowd by all measures that enough people stand behind. */
final class Contrasts {

	private final Crowd crowd;
	private final Disclosure rule;
	private final Rigour rigour;

	Contrasts(Crowd crowd, int k, Rigour rigour) {
		this.crowd = crowd;
		this.rule = new Disclosure(k);
		this.rigour = rigour;
	}

	/** With p not yet corrected for many comparisons: {@link #corrected} does that. */
	Comparison compare(Progress progress) {
		Optional<Totals> first = totals(false);
		Optional<Totals> second = totals(true);
		if (first.isEmpty() || second.isEmpty()) {
			return new Comparison(first, second, List.of(), crowd.tallies().size() + 1, rule.k());
		}
		List<Tally> told = crowd.tallies().stream().filter(this::isTold).toList();
		List<Contrast> contrasts = contrasts(statistics(told), progress);
		return new Comparison(first, second, contrasts, crowd.tallies().size() - told.size(), rule.k());
	}

	private Optional<Totals> totals(boolean onSecond) {
		long people = crowd.posts().people(onSecond);
		double days = onSecond ? crowd.secondDays() : crowd.firstDays();
		return Optional.of(new Totals(Math.round(crowd.posts().total(onSecond)), people, days)).filter(totals -> rule.allows(people));
	}

	private boolean isTold(Tally tally) {
		return rule.allows(tally.people()) && rule.allows(tally.base().people(false)) && rule.allows(tally.base().people(true));
	}

	private List<Statistic> statistics(List<Tally> tallies) {
		List<Statistic> statistics = new ArrayList<>(List.of(new VolumeStatistic(crowd)));
		tallies.forEach(tally -> statistics.add(tally.measure().isWord() ? WordStatistic.of(tally) : new ShareStatistic(tally, crowd.people())));
		return statistics;
	}

	private List<Contrast> contrasts(List<Statistic> statistics, Progress progress) {
		Significance significance = new Significance(statistics, crowd.posts(), rigour);
		double[] differences = significance.differences();
		double[] p = significance.p(progress);
		double[][] intervals = significance.intervals(progress);
		List<Contrast> contrasts = new ArrayList<>();
		for (int i = 0; i < differences.length; i++) {
			Statistic statistic = statistics.get(i);
			contrasts.add(new Contrast(statistic.measure(), statistic.level(false), statistic.level(true), differences[i], intervals[i][0], intervals[i][1], p[i], p[i], false));
		}
		return contrasts;
	}

	/** Corrects p over several comparisons that are told together, and orders words by it. */
	static List<Comparison> corrected(List<Comparison> comparisons, double level) {
		double[] adjusted = FalseDiscovery.adjusted(comparisons.stream().flatMap(comparison -> comparison.contrasts().stream()).mapToDouble(Contrast::p).toArray());
		List<Comparison> corrected = new ArrayList<>();
		int next = 0;
		for (Comparison comparison : comparisons) {
			List<Contrast> contrasts = new ArrayList<>();
			for (Contrast contrast : comparison.contrasts()) {
				contrasts.add(contrast.corrected(adjusted[next++], level));
			}
			corrected.add(comparison.with(ordered(contrasts)));
		}
		return corrected;
	}

	private static List<Contrast> ordered(List<Contrast> contrasts) {
		Comparator<Contrast> surest = Comparator.comparingDouble(Contrast::p).thenComparing(contrast -> -Math.abs(contrast.difference()));
		List<Contrast> ordered = new ArrayList<>(contrasts.stream().filter(contrast -> !contrast.measure().isWord()).toList());
		contrasts.stream().filter(contrast -> contrast.measure().kind() == Measure.Kind.WORD).sorted(surest).forEach(ordered::add);
		return ordered;
	}
}
