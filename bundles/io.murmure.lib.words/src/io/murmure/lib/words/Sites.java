package io.murmure.lib.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stays of an address when all that differs from one sharing to the next is taken away. */
public final class Sites {

	private Sites() {
	}

	/** The site: host without {@code www.}; the whole text when there is none. */
	public static String of(String link) {
		String rest = withoutScheme(link);
		int end = firstOf(rest, "/?#:");
		return end == 0 ? link : rest.substring(0, end);
	}

	/** The page: site and path, with those parameters that tell which page it is, and none that tell who shared it. */
	public static String page(String link) {
		String rest = withoutScheme(link);
		int fragment = firstOf(rest, "#");
		String plain = rest.substring(0, fragment);
		int query = firstOf(plain, "?");
		String path = plain.substring(0, query).replaceAll("/+$", "");
		if (query == plain.length()) {
			return path;
		}
		String kept = Arrays.stream(plain.substring(query + 1).split("&")).filter(parameter -> !isTrace(parameter)).sorted()
				.collect(Collectors.joining("&"));
		return kept.isEmpty() ? path : path + '?' + kept;
	}

	private static boolean isTrace(String parameter) {
		return parameter.isEmpty() || parameter.matches("(?i)(utm_\\w+|fbclid|gclid|igshid|igsh|si|ref|ref_src|feature|mc_cid|mc_eid|share|s|t)(=.*)?");
	}

	private static String withoutScheme(String link) {
		String rest = link.strip().replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^(www|m|mobile)\\.", "");
		int end = firstOf(rest, "/?#:");
		return rest.substring(0, end).toLowerCase(Locale.ROOT) + rest.substring(end);
	}

	private static int firstOf(String text, String any) {
		for (int i = 0; i < text.length(); i++) {
			if (any.indexOf(text.charAt(i)) >= 0) {
				return i;
			}
		}
		return text.length();
	}
}
