package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The model card, {@code README.md}, whose front matter names the languages as Hugging Face lays it down. */
final class CardFile {

	private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---", Pattern.DOTALL);
	private static final Pattern LANGUAGES = Pattern.compile("(?m)^language:((?:[^\\n]*)(?:\\R *- *\\S+)*)");
	private static final Pattern CODE = Pattern.compile("\\b[a-z]{2,3}\\b");

	private CardFile() {
	}

	/** ISO 639 codes in the card's order; none where there is no card or it does not say. */
	static List<String> languages(Path folder) throws IOException {
		Path card = folder.resolve("README.md");
		if (!Files.isRegularFile(card)) {
			return List.of();
		}
		try {
			Matcher matter = FRONT_MATTER.matcher(Files.readString(card));
			Matcher languages = LANGUAGES.matcher(matter.find() ? matter.group(1) : "");
			return languages.find() ? CODE.matcher(languages.group(1)).results().map(MatchResult::group).toList() : List.of();
		} catch (MalformedInputException notText) {
			return List.of();
		}
	}
}
