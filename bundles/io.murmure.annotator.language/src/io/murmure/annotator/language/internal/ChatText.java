package io.murmure.annotator.language.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Leaves of a post what its language shows in. */
public final class ChatText {

	/** Addresses, handles, masked parts, and words with digits: times, quantities, pseudonyms. */
	private static final Pattern NO_LANGUAGE = Pattern.compile("(?:https?://|www\\.)\\S+|@[\\p{L}\\p{N}_.-]+|\\[[\\p{L} -]{1,20}\\]|[\\p{L}-]*\\p{N}[\\p{L}\\p{N}:.-]*");
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’¿¡-]+|(?<![\\p{L}\\p{M}])['’-]+|['’-]+(?![\\p{L}\\p{M}'’])");
	private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

	private ChatText() {
	}

	/** Lower-case words joined by spaces, at most of the first 2000 characters; empty when there are none. */
	public static String words(String text) {
		String start = text.length() > 2000 ? text.substring(0, 2000) : text;
		String bare = NO_LANGUAGE.matcher(start.toLowerCase(Locale.ROOT)).replaceAll(" ");
		return STRETCHED.matcher(NO_WORD.matcher(bare).replaceAll(" ")).replaceAll("$1$1").strip();
	}
}
