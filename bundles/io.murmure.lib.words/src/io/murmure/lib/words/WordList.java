package io.murmure.lib.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lists beside this class; a line that starts with # says what follows. */
final class WordList {

	private WordList() {
	}

	static Set<String> words(String name) {
		return lines(name).stream().flatMap(line -> Pattern.compile(" ").splitAsStream(line)).collect(Collectors.toUnmodifiableSet());
	}

	static List<String> lines(String name) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(WordList.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
