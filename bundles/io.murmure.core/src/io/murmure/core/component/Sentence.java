package io.murmure.core.component;

import java.util.Locale;

/**
 * What a class has to tell the listener, in the listener's language: the text under {@code Class.says.key} in the messages beside
 * it, as for {@link ComponentText}.
 */
public final class Sentence {

	private Sentence() {
	}

	public static String of(Class<?> speaker, String key, Object... arguments) {
		return ComponentText.of(speaker, Locale.getDefault()).get("says." + key, arguments).orElse(key);
	}
}
