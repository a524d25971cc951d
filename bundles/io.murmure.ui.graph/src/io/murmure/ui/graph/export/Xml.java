package io.murmure.ui.graph.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What the formats write alike. */
final class Xml {

	private Xml() {
	}

	/** Numbers have a point whatever the reader's language. */
	static String text(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** Every name that something is known under, in order. */
	static List<String> names(List<Map<String, String>> attributes) {
		TreeSet<String> names = new TreeSet<>();
		attributes.forEach(known -> names.addAll(known.keySet()));
		return List.copyOf(names);
	}
}
