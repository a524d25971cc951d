package io.murmure.core.study;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Study listens for.
 *
 * @param subject   a product, brand or theme; empty when there is none
 * @param aliases   other names of the subject
 * @param rivals    what it is compared with
 * @param questions what the listener wants to know
 */
public record Brief(String subject, List<String> aliases, List<String> rivals, List<String> questions) {

	/** What the file is called in which a folder of sources brings its brief along. */
	public static final String FILE = "brief.properties";

	public static final Brief NONE = new Brief("", List.of(), List.of(), List.of());

	public Brief {
		aliases = List.copyOf(aliases);
		rivals = List.copyOf(rivals);
		questions = List.copyOf(questions);
	}

	/** What it listens for and what that is compared with, by all their names. */
	public List<String> names() {
		return Stream.of(Stream.of(subject), aliases.stream(), rivals.stream()).flatMap(some -> some).filter(name -> !name.isEmpty()).toList();
	}

	/**
	 * Reads a brief from a UTF-8 properties file with the keys {@code subject}, {@code aliases}, {@code rivals} (separated by commas) and
	 * {@code questions} (separated by vertical bars).
	 */
	public static Brief read(Path file) throws IOException {
		Properties keys = new Properties();
		try (Reader text = Files.newBufferedReader(file)) {
			keys.load(text);
		}
		return new Brief(keys.getProperty("subject", "").strip(), split(keys, "aliases", ","), split(keys, "rivals", ","),
				split(keys, "questions", "|"));
	}

	/** The brief that the first of these folders brings along that has one; {@link #NONE} otherwise. */
	public static Brief in(Collection<Path> paths) throws IOException {
		for (Path path : paths) {
			if (Files.isRegularFile(path.resolve(FILE))) {
				return read(path.resolve(FILE));
			}
		}
		return NONE;
	}

	private static List<String> split(Properties keys, String key, String separator) {
		return Pattern.compile(separator, Pattern.LITERAL).splitAsStream(keys.getProperty(key, "")).map(String::strip)
				.filter(part -> !part.isEmpty()).toList();
	}
}
