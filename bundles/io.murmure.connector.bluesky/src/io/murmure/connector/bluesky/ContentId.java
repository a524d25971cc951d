package io.murmure.connector.bluesky;

import io.murmure.lib.exports.Json;

/** The text of content ids: {@code b} and the bytes in base32 of RFC 4648, lower case and without padding (multibase). */
final class ContentId {

	private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
	private static final int BITS = 5;

	private ContentId() {
	}

	static String text(byte[] bytes, int from, int to) {
		StringBuilder text = new StringBuilder("b");
		int buffer = 0;
		int filled = 0;
		for (int at = from; at < to; at++) {
			buffer = (buffer << 8 | bytes[at] & 0xFF) & 0xFFFF;
			for (filled += 8; filled >= BITS; filled -= BITS) {
				text.append(DIGITS.charAt(buffer >> filled - BITS & 31));
			}
		}
		return filled == 0 ? text.toString() : text.append(DIGITS.charAt(buffer << BITS - filled & 31)).toString();
	}

	/** A link as JSON writes it, {@code {"$link": "b..."}}, or as it stands in a decoded block. */
	static String of(Json link) {
		return link.isObject() ? link.get("$link").text() : link.text();
	}
}
