package io.murmure.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;

/** Checks that a component speaks French and English. */
public final class Help {

	private Help() {
	}

	/** Label, description, label and help of each parameter, a sentence for each kind of warning: all there, in both languages. */
	public static void check(Component<?> component, String... warnings) {
		for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
			ComponentText text = ComponentText.of(component.getClass(), locale);
			need(text, "label", locale);
			need(text, "description", locale);
			for (RecordComponent parameter : component.parameters().getRecordComponents()) {
				need(text, parameter.getName() + ".label", locale);
				need(text, parameter.getName() + ".help", locale);
			}
			for (String warning : warnings) {
				need(text, "warning." + warning, locale);
			}
		}
		assertTrue(!ComponentText.of(component.getClass(), Locale.ENGLISH).description().equals(ComponentText.of(component.getClass(), Locale.FRENCH).description()),
				component.id() + " speaks one language only");
	}

	private static void need(ComponentText text, String key, Locale locale) {
		assertTrue(text.get(key).filter(found -> !found.isBlank()).isPresent(), "no text for " + key + " in " + locale);
	}
}
