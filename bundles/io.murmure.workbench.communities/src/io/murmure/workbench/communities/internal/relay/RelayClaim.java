package io.murmure.workbench.communities.internal.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.community.Attention;
import io.murmure.core.community.Measure;
import io.murmure.core.community.RelayWorth;
import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;

/**
 * What attention is worth within a circle and outside, and what a message that is passed on is worth: of the whole study and of those figures that the report tells, so that both say the same.
 *
 * @param attention within circles and outside, as far as enough people stand behind it
 * @param worth     the mean over relays that enough people could see
 */
public record RelayClaim(List<Attention> attention, Optional<RelayWorth> worth) {

	public static RelayClaim read(Answers answers) {
		long fewest = new Disclosure(answers.settings().disclosureK()).k();
		return new RelayClaim(answers.list(row -> new Attention(row.text(0), row.real(1), row.real(2), row.real(3)),
				"select bond, rate, rate_low, rate_high from relay_attention where people >= ? order by bond", fewest),
				RelayWorth.mean(answers.list(row -> new RelayWorth(row.number(0), row.real(1), row.real(2), row.real(3), row.real(4)),
						"select raw_reach, trusted_reach, trusted_low, trusted_high, advertisement from relays where raw_reach >= ?", fewest)));
	}

	/** In a line or two, for a view that has little room. */
	public String brief(Texts texts, Locale locale) {
		List<String> parts = new ArrayList<>();
		attention.forEach(one -> parts.add(texts.get("relay.brief." + one.bond(), Measure.RATE.format(one.rate(), locale), Measure.RATE.format(one.low(), locale), Measure.RATE.format(one.high(), locale))));
		worth.ifPresent(mean -> parts.add(texts.get("relay.brief.worth", Math.round(mean.raw()), Math.round(mean.views()), Math.round(mean.fewestViews()), Math.round(mean.mostViews()))));
		return parts.isEmpty() ? "" : texts.get("relay.study", String.join(" ", parts));
	}

	/** In the sentences of the report. */
	public String told(Locale locale) {
		List<String> sentences = new ArrayList<>(attention.stream().map(one -> one.told(locale)).toList());
		worth.ifPresent(claim -> sentences.add(claim.told(locale)));
		return String.join(" ", sentences);
	}
}
