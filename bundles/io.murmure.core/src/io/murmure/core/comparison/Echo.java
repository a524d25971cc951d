package io.murmure.core.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one circle, or everybody, took something.
 *
 * @param community  empty for everybody
 * @param label      what the circle is about; empty for everybody and where nothing is told
 * @param moment     when it came there
 * @param arrived    whether it did; otherwise the moment is that of everybody
 * @param comparison after against before
 * @param placebos   of figures, not of words
 */
public record Echo(OptionalLong community, String label, Instant moment, boolean arrived, Comparison comparison, Map<Measure, Placebo> placebos) {

	private static final double LEVEL = 0.05;

	public Echo {
		placebos = Map.copyOf(placebos);
	}

	/** Whether a difference is significant and, where enough other dates can be asked, larger than on nearly all of them. */
	public boolean standsOut(Contrast contrast) {
		Placebo placebo = placebos.get(contrast.measure());
		return contrast.significant() && (placebo == null || !placebo.isEnough() || placebo.p() <= LEVEL);
	}

	/** What stands out, the surest first. */
	public List<Contrast> told() {
		return comparison.contrasts().stream().filter(this::standsOut).toList();
	}

	/** The figure that stands out most. */
	public Optional<Contrast> strongest() {
		return told().stream().filter(contrast -> !contrast.measure().isWord()).min((one, other) -> {
			int byAdjusted = Double.compare(one.adjusted(), other.adjusted());
			return byAdjusted != 0 ? byAdjusted : Double.compare(certainty(other), certainty(one));
		});
	}

	/** How far a difference lies from none, in half widths of its interval. */
	private static double certainty(Contrast contrast) {
		double half = (contrast.high() - contrast.low()) / 2;
		return half == 0 ? Double.MAX_VALUE : Math.abs(contrast.difference()) / half;
	}

	public Echo with(Comparison other) {
		return new Echo(community, label, moment, arrived, other, placebos);
	}
}
