package io.murmure.core.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words beside this class: those between blanks, in lines that do not begin with {@code #}. */
final class Words {

	private Words() {
	}

	static Set<String> of(String resource) {
		try (BufferedReader words = new BufferedReader(
				new InputStreamReader(Words.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
			return words.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Pattern.compile(" ").splitAsStream(line))
					.filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
