package io.murmure.core.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a handle with the place it is of apart: {@code ana@mastodon.social}, {@code max.bsky.social}. The words of the place are everybody's. */
final class Handle {

	private static final Pattern AT_HOST = Pattern.compile("@?([^@\\s]+)@[^@\\s]+\\.\\p{L}{2,24}");
	private static final Pattern HOST = Pattern.compile("([\\p{L}\\p{N}_-]+)((?:\\.[\\p{L}\\p{N}-]+)*)\\.(\\p{L}{2,24})");
	/** "jean.dupont" is no host, "jeandupont.fr" is one. */
	private static final Set<String> ENDS = Set.of("com", "org", "net", "info", "social", "blog", "app", "dev", "fr", "be", "ch", "ca", "eu", "uk", "de", "es", "it", "io", "me");

	private static final Pattern ID = Pattern.compile("did:[a-z0-9]+:\\S+");

	private Handle() {
	}

	/** What of a name or handle is a person's: all of it, or what stands before the host. */
	static String own(String name) {
		String handle = name.strip();
		Matcher at = AT_HOST.matcher(handle);
		if (at.matches()) {
			return at.group(1);
		}
		return isHost(handle) ? handle.substring(0, handle.indexOf('.')) : handle;
	}

	/** Whether it is an id of somebody and no name: {@code did:plc:…}, whose words are everybody's. */
	static boolean isId(String handle) {
		return ID.matcher(handle.strip()).matches();
	}

	/** Whether it is written like a host, which is one person's alone. */
	static boolean isHost(String handle) {
		Matcher host = HOST.matcher(handle);
		return host.matches() && (!host.group(2).isEmpty() || ENDS.contains(host.group(3).toLowerCase(Locale.ROOT)));
	}
}
