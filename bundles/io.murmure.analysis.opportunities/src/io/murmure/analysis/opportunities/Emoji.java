package io.murmure.analysis.opportunities;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the emoji of a text, each once, whatever the colour of its skin. */
final class Emoji {

	private static final Pattern GRAPHEME = Pattern.compile("\\X");
	private static final Pattern SKIN = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");
	/** Below are signs such as © that are pictographs by name only. */
	private static final int FIRST_PICTURE = 0x2600;

	private Emoji() {
	}

	static Set<String> of(String text) {
		Set<String> found = new TreeSet<>();
		if (hasPicture(text)) {
			Matcher grapheme = GRAPHEME.matcher(text);
			while (grapheme.find()) {
				if (hasPicture(grapheme.group())) {
					found.add(SKIN.matcher(grapheme.group()).replaceAll(""));
				}
			}
		}
		return found;
	}

	private static boolean hasPicture(String text) {
		return text.codePoints().anyMatch(sign -> sign >= FIRST_PICTURE && Character.isExtendedPictographic(sign));
	}
}
