package io.murmure.core.comparison;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

import io.murmure.core.finding.FindingText;
import io.murmure.core.reading.EmotionWords;
import io.murmure.core.table.Tables;
import io.murmure.core.text.Figures;

/** Tells measures and differences in French or English: the workbench and the command line say the same. */
public final class ComparisonText {

	private static final String NEUTRAL = "neutral";
	private static final double LEAST_P = 0.001;
	/** Below it p is told with three decimals. */
	private static final double FINE_P = 0.1;

	private final ResourceBundle bundle;
	private final Locale locale;
	private final Figures figures;
	private final EmotionWords emotions;

	private ComparisonText(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
		figures = new Figures(locale);
		emotions = EmotionWords.of(locale);
	}

	public static ComparisonText of(Locale locale) {
		return new ComparisonText(ResourceBundle.getBundle("io.murmure.core.comparison.messages", locale, ComparisonText.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
	}

	Locale locale() {
		return locale;
	}

	/** What is compared, such as "anger"; a word in quotes. A model of the user's own may tell emotions that we have no word for. */
	public String measure(Measure measure) {
		return switch (measure.kind()) {
			case VOLUME -> text("measure.volume");
			case WORD -> text("measure.word", measure.name());
			case EMOTION -> measure.name().equals(NEUTRAL) ? text("measure.emotion.neutral") : emotions.label(measure.name());
			case SENTIMENT -> Tables.SENTIMENTS.contains(measure.name()) ? text("measure.sentiment." + measure.name()) : measure.name();
			case NEED -> Tables.NEEDS.contains(measure.name()) ? text("measure.need." + measure.name()) : measure.name();
		};
	}

	/** A level with its unit. */
	public String value(Measure measure, double value) {
		return switch (measure.kind()) {
			case VOLUME -> figures.number(value, 1);
			case WORD -> text("per.thousand", figures.number(value, 1));
			case EMOTION, SENTIMENT, NEED -> figures.share(value);
		};
	}

	/** The difference with its sign and unit; of a word, by how many times its odds are larger or smaller. */
	public String difference(Contrast contrast) {
		return difference(contrast.measure(), contrast.difference());
	}

	public String difference(Measure measure, double difference) {
		return switch (measure.kind()) {
			case VOLUME -> figures.signed(difference, 1);
			case WORD -> text(difference < 0 ? "odds.smaller" : "odds.larger", figures.number(Math.exp(Math.abs(difference)), 1));
			case EMOTION, SENTIMENT, NEED -> text("points", figures.signed(100 * difference, 0), Math.round(Math.abs(100 * difference)));
		};
	}

	/** Where the difference lies in 19 of 20 cases. */
	public String interval(Contrast contrast) {
		Measure measure = contrast.measure();
		return measure.isWord() || measure.kind() == Measure.Kind.VOLUME
				? text("interval", difference(measure, contrast.low()), difference(measure, contrast.high()))
				: text("interval.points", figures.signed(100 * contrast.low(), 0), figures.signed(100 * contrast.high(), 0));
	}

	/** p after correction. */
	public String p(Contrast contrast) {
		return contrast.adjusted() < LEAST_P ? text("p.less", figures.number(LEAST_P, 3)) : text("p", figures.number(contrast.adjusted(), contrast.adjusted() < FINE_P ? 3 : 2));
	}

	/** The posts, or of a word all words, that a level rests on. */
	public String basis(Measure measure, Level level) {
		return text(measure.isWord() ? "basis.words" : "basis", level.n(), level.people());
	}

	/** A day in the zone of the study. */
	public String day(Instant time, ZoneId zone) {
		return FindingText.of(locale, zone).day(time);
	}

	String text(String key, Object... arguments) {
		return figures.sentence(bundle.getString(key), arguments);
	}
}
