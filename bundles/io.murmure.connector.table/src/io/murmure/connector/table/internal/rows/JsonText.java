package io.murmure.connector.table.internal.rows;

/** Finds where objects end in JSON that is not understood. */
final class JsonText {

	/** Characters of an object that is still looked at. */
	static final int LONGEST = 1 << 17;

	private JsonText() {
	}

	/** The object that begins at the brace; nothing when it does not end, or only far behind. */
	static String object(CharSequence text, int brace) {
		int depth = 0;
		boolean quoted = false;
		boolean escaped = false;
		for (int at = brace; at < Math.min(text.length(), brace + LONGEST); at++) {
			char c = text.charAt(at);
			if (quoted) {
				quoted = escaped || c != '"';
				escaped = !escaped && c == '\\';
			} else {
				quoted = c == '"';
				depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
				if (depth == 0) {
					return text.subSequence(brace, at + 1).toString();
				}
			}
		}
		return "";
	}
}
