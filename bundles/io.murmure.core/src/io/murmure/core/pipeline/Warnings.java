package io.murmure.core.pipeline;

import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.study.Warning;

/** Tells warnings in the listener's language. */
public final class Warnings {

	private Warnings() {
	}

	/** Where, and the component's own sentence for what; the bare kind when the component is not installed any more. */
	public static String sentence(Optional<? extends Component<?>> component, Warning warning, Locale locale) {
		if (warning.kind().equals(Importer.UNREADABLE)) {
			return String.join(" ", warning.details());
		}
		String what = component.flatMap(known -> ComponentText.of(known.getClass(), locale).get("warning." + warning.kind(), warning.details().toArray()))
				.orElseGet(() -> (warning.kind() + ' ' + String.join(" ", warning.details())).strip());
		return warning.position() + " " + what;
	}
}
