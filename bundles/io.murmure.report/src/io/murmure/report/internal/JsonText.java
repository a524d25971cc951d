package io.murmure.report.internal;

import java.util.Locale;

/** One value as JSON (RFC 8259). */
final class JsonText {

	private JsonText() {
	}

	static String of(Object value) {
		return switch (value) {
			case null -> "null";
			case Double number when number.isNaN() || number.isInfinite() -> "null";
			case Number number -> number.toString();
			case float[] vector -> vector(vector);
			default -> quoted(value.toString());
		};
	}

	private static String vector(float[] vector) {
		StringBuilder out = new StringBuilder("[");
		for (int i = 0; i < vector.length; i++) {
			out.append(i == 0 ? "" : ",").append(vector[i]);
		}
		return out.append(']').toString();
	}

	private static String quoted(String text) {
		StringBuilder out = new StringBuilder(text.length() + 2).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> out.append(c < ' ' || c == '\u2028' || c == '\u2029' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
			}
		}
		return out.append('"').toString();
	}
}
