package io.murmure.core.finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Tells findings in French or English. */
public final class FindingText {

	private static final String WORD = "word.";

	private final ResourceBundle bundle;
	private final Locale locale;

	private FindingText(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	public static FindingText of(Locale locale) {
		return new FindingText(ResourceBundle.getBundle("io.murmure.core.finding.messages", locale, FindingText.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
	}

	/** One sentence, such as a colleague would say. */
	public String tell(Finding finding) {
		Object[] arguments = finding.arguments().stream().map(this::argument).toArray();
		return new MessageFormat(bundle.getString(finding.message()), locale).format(arguments);
	}

	/** The name of a kind, level or reason. */
	public String word(String word) {
		return bundle.containsKey(WORD + word) ? bundle.getString(WORD + word) : word;
	}

	private Object argument(String typed) {
		if (typed.startsWith(Finding.OUR_WORD)) {
			return word(typed.substring(Finding.OUR_WORD.length()));
		}
		return typed.matches("\\d{1,15}") ? (Object) Long.valueOf(typed) : typed;
	}
}
