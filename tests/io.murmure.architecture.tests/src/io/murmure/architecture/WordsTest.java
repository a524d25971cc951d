package io.murmure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whatever a bundle says, it says in French and in English, with the same arguments; and no class says what nobody wrote down. */
class WordsTest {

	private static final String ENGLISH = "messages.properties";
	private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\((\\w+)\\.class,\\s*\"([\\w-]+)\"");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

	@Test
	void everyTextIsInBothLanguages() throws IOException {
		List<Path> english = sources(ENGLISH);
		for (Path file : english) {
			Properties ours = texts(file);
			Properties theirs = texts(french(file));
			assertEquals(new TreeSet<>(ours.stringPropertyNames()), new TreeSet<>(theirs.stringPropertyNames()), file.toString());
			for (String key : ours.stringPropertyNames()) {
				assertEquals(arguments(ours.getProperty(key)), arguments(theirs.getProperty(key)), key + " in " + file);
			}
		}
		assertTrue(english.size() > 20, "only " + english.size() + " files of messages were found");
	}

	@Test
	void everySentenceIsWrittenDown() throws IOException {
		List<String> silent = new ArrayList<>();
		int said = 0;
		for (Path file : sources(".java")) {
			for (MatchResult sentence : SENTENCE.matcher(Files.readString(file)).results().toList()) {
				said++;
				Path messages = file.resolveSibling(ENGLISH);
				String key = sentence.group(1) + ".says." + sentence.group(2);
				if (!Files.exists(messages) || !texts(messages).containsKey(key)) {
					silent.add(key + " of " + file);
				}
			}
		}
		assertEquals(List.of(), silent);
		assertTrue(said > 40, "only " + said + " sentences were found");
	}

	private static List<Path> sources(String ending) throws IOException {
		List<Path> found = new ArrayList<>();
		for (BundleFolder bundle : BundleFolder.all()) {
			if (bundle.hasSources()) {
				try (Stream<Path> files = Files.walk(bundle.folder().resolve("src"))) {
					files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().forEach(found::add);
				}
			}
		}
		return found;
	}

	private static Path french(Path english) {
		return english.resolveSibling("messages_fr.properties");
	}

	private static Properties texts(Path file) {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return texts;
	}

	private static TreeSet<String> arguments(String text) {
		TreeSet<String> arguments = new TreeSet<>();
		ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group()));
		return arguments;
	}
}
