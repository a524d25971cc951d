package io.murmure.core.community;

import java.util.Locale;

import io.murmure.core.text.Figures;

/**
 * How often people turn to a post that they could see.
 *
 * @param bond {@code circle}: of people who share a circle, or {@code outside}: of those who do not
 * @param rate in [0, 1]
 * @param low  lower bound of its 95 % interval
 * @param high upper bound
 */
public record Attention(String bond, double rate, double low, double high) {

	/** In a sentence, as report and workbench tell it. */
	public String told(Locale locale) {
		return new Figures(locale).sentence(CommunityWords.of(locale).get("attention." + bond), Measure.RATE.format(rate, locale), Measure.RATE.format(low, locale),
				Measure.RATE.format(high, locale));
	}
}
