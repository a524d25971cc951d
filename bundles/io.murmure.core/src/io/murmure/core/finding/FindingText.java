package io.murmure.core.finding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import io.murmure.core.reading.EmotionWords;
import io.murmure.core.text.Dates;
import io.murmure.core.text.Figures;

/** Tells findings in French or English, each in one sentence: the workbench, the report and the command line say the same. */
public final class FindingText {

	private static final String WORD = "word.";
	private static final String WITHOUT_QUOTE = ".discreet";
	private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
	private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

	private final ResourceBundle bundle;
	private final Locale locale;
	private final Dates dates;
	private final EmotionWords emotions;

	private FindingText(ResourceBundle bundle, Locale locale, ZoneId zone) {
		this.bundle = bundle;
		this.locale = locale;
		this.dates = new Dates(locale, zone);
		this.emotions = EmotionWords.of(locale);
	}

	/** @param zone of the days that sentences name */
	public static FindingText of(Locale locale, ZoneId zone) {
		return new FindingText(ResourceBundle.getBundle("io.murmure.core.finding.messages", locale, FindingText.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale, zone);
	}

	/** One sentence, such as a colleague would say; it may quote somebody. */
	public String tell(Finding finding) {
		return text(finding.message(), arguments(finding));
	}

	/** The sentence without anybody's words, for where single people may not be quoted. */
	public String tellWithoutQuote(Finding finding) {
		String discreet = finding.message() + WITHOUT_QUOTE;
		return text(bundle.containsKey(discreet) ? discreet : finding.message(), arguments(finding));
	}

	/** Whether the sentence has somebody's words in it. */
	public boolean quotes(Finding finding) {
		return bundle.containsKey(finding.message() + WITHOUT_QUOTE);
	}

	/** An argument as the sentence has it. */
	public String argument(Finding finding, int which) {
		return argument(finding.arguments().get(which)).toString();
	}

	/** The name of a kind, level, state, reason or emotion. */
	public String word(String word) {
		return bundle.containsKey(WORD + word) ? bundle.getString(WORD + word) : emotions.label(word);
	}

	/** The day of a moment, with its year. */
	public String day(Instant time) {
		return dates.day(time);
	}

	/** Day and minute of a moment; the day alone at midnight sharp, where posts stand of which the source tells no time. */
	public String moment(Instant time) {
		return dates.moment(time);
	}

	Locale locale() {
		return locale;
	}

	/** @throws MissingResourceException when there is no such text */
	String text(String key, Object... arguments) {
		return new Figures(locale).sentence(bundle.getString(key), arguments);
	}

	boolean has(String key) {
		return bundle.containsKey(key);
	}

	private Object[] arguments(Finding finding) {
		return finding.arguments().stream().map(this::argument).toArray();
	}

	private Object argument(String typed) {
		if (typed.startsWith(Finding.OUR_WORD)) {
			String known = typed.substring(Finding.OUR_WORD.length());
			return MOMENT.matcher(known).matches() ? day(Instant.parse(known)) : word(known);
		}
		return NUMBER.matcher(typed).matches() ? (Object) Long.valueOf(typed) : typed;
	}
}
