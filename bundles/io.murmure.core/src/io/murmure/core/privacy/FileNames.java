package io.murmure.core.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes people out of the names of files and folders, where words are joined by "_" ("CV_Ana_Ferri.pdf") or run together with a number behind ("anaferri_42"). */
public final class FileNames {

	/** Shorter ones may be any word. */
	private static final int SHORTEST = 5;
	private static final Pattern RUN_TOGETHER = Pattern.compile("(?<name>[\\p{L}\\p{M}]{" + SHORTEST + ",})(?<number>_\\d{1,20})?");
	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
	private static final Pattern NOT_ASCII = Pattern.compile("[^a-z]+");

	private final UnaryOperator<String> names;
	private final Map<String, String> runTogether = new HashMap<>();

	/**
	 * @param people    names of those in the import
	 * @param pseudonym what each becomes
	 * @param names     takes names out of running text
	 */
	public FileNames(Collection<String> people, Function<String, String> pseudonym, UnaryOperator<String> names) {
		this.names = names;
		for (String person : people) {
			String small = NO_LETTER.matcher(Letters.small(person)).replaceAll("");
			if (person.strip().indexOf(' ') > 0) {
				// with accents, without them, and as Meta writes it, who leaves such letters out
				Stream.of(small, Letters.bare(small), NOT_ASCII.matcher(small).replaceAll(""))
						.filter(joined -> joined.length() >= SHORTEST).forEach(joined -> runTogether.putIfAbsent(joined, pseudonym.apply(person)));
			}
		}
	}

	/** @param path one name, or several with "/" between */
	public String masked(String path) {
		return runTogether.isEmpty() && path.indexOf('_') < 0 ? path : Stream.of(path.split("/", -1)).map(this::one).collect(Collectors.joining("/"));
	}

	private String one(String name) {
		Matcher joined = RUN_TOGETHER.matcher(name);
		if (joined.matches()) {
			String pseudonym = runTogether.get(Letters.small(joined.group("name")));
			if (pseudonym != null) {
				return pseudonym + (joined.group("number") == null ? "" : joined.group("number"));
			}
		}
		String apart = name.replace('_', ' ');
		String masked = apart.equals(name) ? name : names.apply(apart);
		return masked.equals(apart) ? name : masked.replace(' ', '_');
	}
}
