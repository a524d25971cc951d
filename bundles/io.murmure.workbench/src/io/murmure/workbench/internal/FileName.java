package io.murmure.workbench.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a name that a person gave a file from one that a program made up. */
final class FileName {

	private static final int SHORTEST_WORD = 3;
	private static final Set<String> OF_PROGRAMS = Set.of("img", "image", "photo", "picture", "pic", "mvimg", "dsc", "dscn", "dscf", "pxl", "vid", "video", "mov", "aud", "audio", "audioclip", "ptt",
			"voice", "note", "message", "rec", "recording", "gif", "stk", "sticker", "animation", "doc", "file", "media", "attachment", "signal", "whatsapp", "telegram", "snapchat", "screenshot", "unknown",
			"round", "original", "large", "small", "thumb", "contact", "hevc");
	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
	/** Capitals inside a word, or none of its letters a vowel: chance made it. */
	private static final Pattern CHANCE = Pattern.compile(".*\\p{Ll}\\p{Lu}.*|[^aeiouyAEIOUY\\P{ASCII}]+");

	private FileName() {
	}

	static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/** Runs of letters and digits before the extension, in lower case. */
	static List<String> parts(String name) {
		return Arrays.stream(BETWEEN.split(stem(name).toLowerCase(Locale.ROOT))).filter(part -> !part.isEmpty()).toList();
	}

	/** Whether a word stands in it. */
	static boolean isGiven(String name) {
		return Arrays.stream(BETWEEN.split(stem(name))).anyMatch(part -> part.length() >= SHORTEST_WORD && part.chars().allMatch(Character::isLetter)
				&& !OF_PROGRAMS.contains(part.toLowerCase(Locale.ROOT)) && !CHANCE.matcher(part).matches());
	}

	private static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(0, dot) : name;
	}
}
