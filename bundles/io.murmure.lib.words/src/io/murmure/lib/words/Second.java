package io.murmure.lib.words;

import java.util.regex.Pattern;

/**
 * Whether what a clause names is the one that another is set against: "better than it", "preferred to it", "instead of it", "switched from it". What is said of the other then
 * says the contrary of it (comparative opinions: Jindal and Liu 2006, "Identifying comparative sentences in text documents").
 */
public final class Second {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
	private static final String ARTICLES = "\\s*(?:(?:the|my|his|her|our|your|a|an|old|la|le|les|l['’]|ma|mon|sa|son|une?|celle|celui|chez)\\s*){0,2}[#@]?$";
	private static final Pattern THAN = Pattern.compile("\\b(?:better|worse|more|less|nicer|\\p{L}{3,}(?:ter|ger|der|ker|ier|per|mer|ner|ver)|mieux|meilleure?s?|pires?|plus|moins)\\b.*(?:\\bthan\\b|\\bque\\b|\\bqu['’])"
			+ ARTICLES, FLAGS | Pattern.DOTALL);
	private static final Pattern PREFERRED = Pattern.compile("\\b(?:prefer(?:red|s)?|préfère|prefere|préférée?|préféré)\\b.*(?:\\bto\\b|\\bover\\b|\\bà\\b|\\baux?\\b)" + ARTICLES, FLAGS | Pattern.DOTALL);
	private static final Pattern LEFT = Pattern.compile("(?:\\b(?:instead of|rather than|au lieu de|plutôt que)|\\b(?:switched|moved|changed|went|upgraded|passée?|changé)\\s+(?:from|de|d['’]))"
			+ ARTICLES, FLAGS);

	private Second() {
	}

	/** @param before what stands before the name in its clause */
	public static boolean is(String before) {
		return THAN.matcher(before).find() || PREFERRED.matcher(before).find() || LEFT.matcher(before).find();
	}
}
