package io.murmure.core.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two sets of posts side by side. By the disclosure rule a side of fewer than {@code k} people is not told at all, nor a
 * measure that fewer show on both sides together.
 *
 * @param first     empty when too few people are on that side
 * @param second    empty when too few people are on that side
 * @param contrasts figures in the order of {@link Measure.Kind}, then words, the surest difference first; none unless both sides are told
 * @param withheld  how many measures too few people show
 * @param k         the study's {@code disclosure-k}; of two studies the larger
 */
public record Comparison(Optional<Totals> first, Optional<Totals> second, List<Contrast> contrasts, int withheld, int k) {

	public Comparison {
		contrasts = List.copyOf(contrasts);
	}

	public boolean isTold() {
		return first.isPresent() && second.isPresent();
	}

	/** All but words. */
	public List<Contrast> figures() {
		return contrasts.stream().filter(contrast -> !contrast.measure().isWord()).toList();
	}

	/** Words that one side uses more, the surest first. */
	public List<Contrast> words(boolean onSecond) {
		return contrasts.stream().filter(contrast -> contrast.measure().isWord() && contrast.rises() == onSecond).toList();
	}

	public List<Contrast> significant() {
		return contrasts.stream().filter(Contrast::significant).toList();
	}

	public Optional<Contrast> of(Measure measure) {
		Predicate<Contrast> same = contrast -> contrast.measure().equals(measure);
		return contrasts.stream().filter(same).findFirst();
	}

	public Comparison with(List<Contrast> others) {
		return new Comparison(first, second, others, withheld, k);
	}
}
