package io.murmure.core.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.study.Warning;
import io.murmure.core.text.Figures;

/** Tells warnings in the listener's language. */
public final class Warnings {

	private Warnings() {
	}

	/** Where, and the component's own sentence for what; the bare kind when the component is not installed any more. */
	public static String sentence(Optional<? extends Component<?>> component, Warning warning, Locale locale) {
		if (warning.kind().equals(Importer.UNREADABLE)) {
			return String.join(" ", warning.details());
		}
		ResourceBundle whole = ResourceBundle.getBundle("io.murmure.core.pipeline.messages", locale, Warnings.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		if (whole.containsKey(warning.kind())) {
			return new Figures(locale).sentence(whole.getString(warning.kind()), Stream.concat(Stream.of(warning.position().file()), warning.details().stream()).toArray());
		}
		String what = component.flatMap(known -> ComponentText.of(known.getClass(), locale).get("warning." + warning.kind(), warning.details().toArray()))
				.orElseGet(() -> (warning.kind() + ' ' + String.join(" ", warning.details())).strip());
		return new Figures(locale).sentence(whole.getString("at"), warning.position().toString(), what);
	}
}
