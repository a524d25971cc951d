package io.murmure.core.component;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

import io.murmure.core.text.Figures;

/**
 * The French and English texts of one component, read from {@code messages.properties} (English) and
 * {@code messages_fr.properties} in the package of its class.
 *
 * <p>Keys start with the simple class name: {@code Name.label}, {@code Name.description}, {@code Name.warning.KIND},
 * {@code Name.PARAMETER.label}, {@code Name.PARAMETER.help}, {@code Name.figure.KEY}.
 */
public final class ComponentText {

	private static final String SHARED = "Component";

	private final String prefix;
	private final Optional<ResourceBundle> bundle;
	private final Locale locale;

	private ComponentText(String prefix, Optional<ResourceBundle> bundle, Locale locale) {
		this.prefix = prefix;
		this.bundle = bundle;
		this.locale = locale;
	}

	public static ComponentText of(Class<?> component, Locale locale) {
		return new ComponentText(component.getSimpleName(), find(component, locale), locale);
	}

	private static Optional<ResourceBundle> find(Class<?> component, Locale locale) {
		try {
			return Optional.of(ResourceBundle.getBundle(component.getPackageName() + ".messages", locale,
					component.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		} catch (MissingResourceException noTexts) {
			return Optional.empty();
		}
	}

	public String label() {
		return get("label").orElse(prefix);
	}

	public String description() {
		return get("description").orElse("");
	}

	/**
	 * The text under {@code Name.key} with {@link MessageFormat} arguments, if there is one. A warning that the component says nothing
	 * of is told in the words that all components share.
	 */
	public Optional<String> get(String key, Object... arguments) {
		Optional<String> own = text(bundle, prefix + '.' + key);
		return own.or(() -> key.startsWith("warning.") && !prefix.equals(SHARED) ? text(find(Component.class, locale), SHARED + '.' + key) : Optional.empty())
				.map(text -> arguments.length == 0 ? text : new Figures(locale).sentence(text, arguments));
	}

	private static Optional<String> text(Optional<ResourceBundle> bundle, String full) {
		return bundle.filter(texts -> texts.containsKey(full)).map(texts -> texts.getString(full));
	}
}
