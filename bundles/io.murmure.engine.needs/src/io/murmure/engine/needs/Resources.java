package io.murmure.engine.needs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists beside this class; a line that starts with # says what follows. */
final class Resources {

	private Resources() {
	}

	static List<String> lines(String name) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Resources.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
			return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
