package io.murmure.core.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How somebody who is known by a phone number alone says that they are called: others will call them so. In French and English. */
public final class Introduction {

	private static final String GREETING = "(?i:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|evening))[^.!?\\n]{0,30}?[,!.]?\\s+";
	private static final String NAME = "(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)(?![\\p{L}\\p{M}])";
	private static final Pattern SAID = Pattern.compile("(?:" + GREETING + "(?i:(?:moi,? )?c['’]est|ici|this is|i['’]m|it['’]s)"
			+ "|(?i:\\bje m['’]appelle|\\bmoi,? c['’]est|\\bmon nom est|\\bmon prénom est|\\bmy name(?: is|['’]s)|\\bcall me))\\s+" + NAME);
	private static final Pattern NUMBER = Pattern.compile("\\P{L}*(?:\\d\\P{L}*){7,}");

	private Introduction() {
	}

	/**
	 * @param author as the source calls them
	 * @param text   what they say first
	 */
	public static Optional<String> of(String author, String text) {
		if (!NUMBER.matcher(author).matches()) {
			return Optional.empty();
		}
		Matcher said = SAID.matcher(text);
		return said.find() ? Optional.of(said.group(1)) : Optional.empty();
	}
}
