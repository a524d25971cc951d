package io.murmure.core.community;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import io.murmure.core.text.Figures;

/**
 * What a message that is passed on is worth, by itself or as the mean of several.
 *
 * @param raw     people who could see it
 * @param trusted how many of them are expected to turn to who passed it on, above 0
 * @param low     lower bound of the 90 % interval of that
 * @param high    upper bound
 * @param views   views of an advertisement that draw as many
 */
public record RelayWorth(double raw, double trusted, double low, double high, double views) {

	/** The mean of several; empty of none. */
	public static Optional<RelayWorth> mean(List<RelayWorth> relays) {
		return relays.isEmpty() ? Optional.empty() : Optional.of(new RelayWorth(mean(relays, RelayWorth::raw), mean(relays, RelayWorth::trusted), mean(relays, RelayWorth::low),
				mean(relays, RelayWorth::high), mean(relays, RelayWorth::views)));
	}

	private static double mean(List<RelayWorth> relays, ToDoubleFunction<RelayWorth> figure) {
		return relays.stream().mapToDouble(figure).average().orElseThrow();
	}

	/** Views that draw as many as the lower bound. */
	public double fewestViews() {
		return views * low / trusted;
	}

	/** Views that draw as many as the upper bound. */
	public double mostViews() {
		return views * high / trusted;
	}

	/** In two sentences, as report and workbench tell it. */
	public String told(Locale locale) {
		Figures figures = new Figures(locale);
		return figures.sentence(CommunityWords.of(locale).get("relay.worth"), whole(figures, raw), people(trusted, locale), people(low, locale), people(high, locale), whole(figures, views),
				whole(figures, fewestViews()), whole(figures, mostViews()), whole(figures, views / trusted));
	}

	private static String whole(Figures figures, double value) {
		return figures.number(Math.round(value), 0);
	}

	private static String people(double expected, Locale locale) {
		return Measure.TRUSTED_REACH.format(expected, locale);
	}
}
