package io.murmure.ui.graph.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the formats write alike. */
final class Xml {

	/** What no document of XML 1.0 may hold, section 2.2. */
	private static final Pattern FORBIDDEN = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

	private Xml() {
	}

	/** Numbers have a point whatever the reader's language. */
	static String text(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}

	static String escaped(String text) {
		return FORBIDDEN.matcher(text).replaceAll("").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** Every name that something is known under, in order, with the type of its values in both formats: {@code double} where all are numbers, {@code string} otherwise. */
	static SortedMap<String, String> types(List<Map<String, String>> attributes) {
		SortedMap<String, String> types = new TreeMap<>();
		attributes.forEach(known -> known.forEach((name, value) -> types.merge(name, NUMBER.matcher(value).matches() ? "double" : "string",
				(one, other) -> one.equals(other) ? one : "string")));
		return types;
	}
}
