package io.murmure.lib.exports;

/**
 * Finds where an object or array ends in JSON that is not understood: brackets are counted outside of texts (RFC 8259, section 2). For one
 * object, from its first bracket on.
 */
public final class JsonBrackets {

	private int depth;
	private boolean quoted;
	private boolean escaped;

	/** Takes the next character; true when it closes what the first one opened. */
	public boolean close(char c) {
		if (quoted) {
			quoted = escaped || c != '"';
			escaped = !escaped && c == '\\';
			return false;
		}
		quoted = c == '"';
		depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
		return depth == 0;
	}

	/** How many brackets are open. */
	public int depth() {
		return depth;
	}
}
