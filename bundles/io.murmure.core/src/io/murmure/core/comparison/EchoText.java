package io.murmure.core.comparison;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.community.CommunityWords;

/** Tells in one sentence how a circle took something. */
public final class EchoText {

	private static final int WORDS = 4;
	private static final int OTHERS = 3;

	private final ComparisonText texts;
	private final ZoneId zone;

	/** @param zone of the days that sentences name */
	public EchoText(ComparisonText texts, ZoneId zone) {
		this.texts = texts;
		this.zone = zone;
	}

	/** Everybody, or what the circle is called. */
	public String who(Echo echo) {
		if (echo.community().isEmpty()) {
			return texts.text("who.everybody");
		}
		return CommunityWords.of(texts.locale()).circle(echo.community().getAsLong(), echo.label());
	}

	/** What stands out most with its uncertainty and its placebos, what else does, and words; or that nothing does. */
	public String tell(Echo echo, long days) {
		Comparison comparison = echo.comparison();
		String who = echo.arrived() ? who(echo) : texts.text("who.without", who(echo));
		if (!comparison.isTold()) {
			return texts.text("echo.withheld", who, comparison.k());
		}
		String when = texts.text("echo.when", days, texts.day(echo.moment(), zone));
		Optional<Contrast> strongest = echo.strongest();
		String main = strongest.map(contrast -> texts.text("echo.changed", who, when, change(contrast), texts.difference(contrast), texts.interval(contrast),
				texts.basis(contrast.measure(), contrast.first()), texts.basis(contrast.measure(), contrast.second()), placebo(echo, contrast)))
				.orElseGet(() -> texts.text("echo.unchanged", who, when, comparison.first().orElseThrow().posts(), comparison.first().orElseThrow().people(),
						comparison.second().orElseThrow().posts(), comparison.second().orElseThrow().people()));
		return main + others(echo, strongest) + words(echo, true, "echo.more") + words(echo, false, "echo.less") + texts.text("echo.end");
	}

	private String change(Contrast contrast) {
		Measure measure = contrast.measure();
		String from = texts.value(measure, contrast.first().value());
		String to = texts.value(measure, contrast.second().value());
		return measure.kind() == Measure.Kind.VOLUME ? texts.text("change.volume", from, to) : texts.text("change.share", texts.measure(measure), from, to);
	}

	private String placebo(Echo echo, Contrast contrast) {
		Placebo placebo = echo.placebos().getOrDefault(contrast.measure(), new Placebo(0, 0));
		return placebo.isEnough() ? texts.text("placebo", placebo.asLarge(), placebo.dates()) : texts.text("placebo.few", placebo.dates());
	}

	private String others(Echo echo, Optional<Contrast> strongest) {
		String told = echo.told().stream().filter(contrast -> !contrast.measure().isWord() && !strongest.equals(Optional.of(contrast))).limit(OTHERS)
				.map(contrast -> texts.text("other", texts.measure(contrast.measure()), texts.difference(contrast))).collect(Collectors.joining(", "));
		return told.isEmpty() ? "" : texts.text("echo.others", told);
	}

	private String words(Echo echo, boolean more, String key) {
		List<Contrast> words = echo.comparison().words(more).stream().filter(Contrast::significant).limit(WORDS).toList();
		return words.isEmpty() ? "" : texts.text(key, words.stream().map(word -> texts.measure(word.measure())).collect(Collectors.joining(", ")));
	}
}
