package io.murmure.lib.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stays of an address when all that differs from one sharing to the next is taken away. */
public final class Sites {

	private static final Pattern TRACE = Pattern.compile("(?i)(utm_\\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|si|ref_src|ref_url|mc_cid|mc_eid|mibextid)(=.*)?");
	/** A video under any of its addresses, by its name. */
	private static final Pattern VIDEO = Pattern.compile("(?:youtu\\.be/|(?:music\\.)?youtube\\.com/(?:(?:shorts|live|embed)/|watch\\?(?:.*&)?v=))(?<name>[\\w-]+).*");
	/** A message on X; all its parameters tell who shared it. */
	private static final Pattern STATUS = Pattern.compile("(?:twitter|x)\\.com/(?<name>\\w+/status/\\d+).*");
	private static final Pattern FRONT = Pattern.compile("(?i)(index|default|home|accueil)(\\.\\w+)?");
	private static final Pattern SEARCH = Pattern.compile("(?i)(search|recherche|rechercher|results)(\\.\\w+)?");
	private static final Pattern SEARCHED = Pattern.compile("(?i)(.*&)?(q|query|s|search|recherche)=.*");
	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

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
		Matcher video = VIDEO.matcher(rest);
		if (video.matches()) {
			return "youtube.com/watch?v=" + video.group("name");
		}
		Matcher status = STATUS.matcher(rest);
		if (status.matches()) {
			return "x.com/" + status.group("name");
		}
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

	/** Whether a page, as {@link #page} tells it, is one thing that can be passed on: neither the front of a site, in whatever language, nor what a search finds. */
	public static boolean isOneThing(String page) {
		int query = firstOf(page, "?");
		String asked = page.substring(Math.min(query + 1, page.length()));
		List<String> path = Arrays.stream(page.substring(0, query).split("/")).skip(1).toList();
		boolean front = path.stream().allMatch(step -> FRONT.matcher(step).matches() || isLanguage(step));
		boolean search = path.stream().anyMatch(step -> SEARCH.matcher(step).matches()) && !asked.isEmpty() || front && SEARCHED.matcher(asked).matches();
		return !search && !(front && asked.isEmpty());
	}

	/** As in {@code fr}, {@code fr-be}, {@code en_US}. */
	private static boolean isLanguage(String step) {
		return step.matches("[a-z]{2}([-_][a-zA-Z]{2})?") && LANGUAGES.contains(step.substring(0, 2));
	}

	private static boolean isTrace(String parameter) {
		return parameter.isEmpty() || TRACE.matcher(parameter).matches();
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
