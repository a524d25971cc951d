package io.murmure.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import io.murmure.core.text.Figures;

/**
 * The French and English texts of a package, from {@code messages.properties} (English) and {@code messages_fr.properties} beside its
 * classes, in the language of the workbench.
 */
public final class Texts {

	private final ResourceBundle bundle;
	private final Locale locale;

	private Texts(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	/** The texts beside a class. */
	public static Texts of(Class<?> beside) {
		Locale locale = Locale.getDefault();
		return new Texts(ResourceBundle.getBundle(beside.getPackageName() + ".messages", locale, beside.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
	}

	/** The text under a key that need not be there. */
	public Optional<String> find(String key) {
		return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
	}

	/** The text under a key; with arguments it is a {@link MessageFormat}. */
	public String get(String key, Object... arguments) {
		String text = bundle.getString(key);
		return arguments.length == 0 ? text : new Figures(locale).sentence(text, arguments);
	}
}
