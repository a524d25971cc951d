package io.murmure.workbench.communities.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Measure;

/**
 * A difference as it is drawn.
 *
 * @param contrast what differs
 * @param sure     whether it is told as a difference
 */
public record DifferenceRow(Contrast contrast, boolean sure) {

	private static final int WORDS = 6;

	/** Figures, and those words of either side that are surest. */
	public static List<DifferenceRow> of(Comparison comparison) {
		List<Contrast> shown = new ArrayList<>(comparison.figures());
		comparison.words(true).stream().filter(Contrast::significant).limit(WORDS).forEach(shown::add);
		comparison.words(false).stream().filter(Contrast::significant).limit(WORDS).forEach(shown::add);
		return of(shown, Contrast::significant);
	}

	public static List<DifferenceRow> of(List<Contrast> contrasts, Predicate<Contrast> sure) {
		return contrasts.stream().map(contrast -> new DifferenceRow(contrast, sure.test(contrast))).toList();
	}

	Measure measure() {
		return contrast.measure();
	}

	/** Measures with one scale are drawn together. */
	int group() {
		return switch (measure().kind()) {
			case VOLUME -> 0;
			case EMOTION, SENTIMENT, NEED -> 1;
			case WORD -> 2;
		};
	}

	/** Everything about it, for a tooltip. */
	String explained(ComparisonText text) {
		return text.measure(measure()) + " · " + text.difference(contrast) + " (" + text.interval(contrast) + ") · " + text.p(contrast) + "\nA " + text.value(measure(), contrast.first().value())
				+ " (" + text.basis(measure(), contrast.first()) + ")\nB " + text.value(measure(), contrast.second().value()) + " (" + text.basis(measure(), contrast.second()) + ")";
	}
}
