package io.murmure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
	private static final Pattern WARNING = Pattern.compile("(?:(?<!\\.class\\))\\.warn\\([^;]*?|new UnreadableException\\()\"([a-z]+(?:-[a-z]+)*)\"[,)]");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

	/** What they say reaches the listener as it is. */
	private static final List<String> TOLD = List.of("SourceException", "StudyException", "ParameterException", "ModelException", "PipelineException",
			"IOException", "UncheckedIOException", "EOFException");

	/** Classes whose failures never reach the listener, each with the reason. */
	private static final Map<String, String> UNHEARD = Map.of(
			"NGramModel.java", "NGramLanguageReader says instead that the language model is damaged",
			"MixedUtf8Reader.java", "only a caller that asks for single characters meets it",
			"WorkbenchSecrets.java", "the folder of keys is used instead");

	@Test
	void everyTextIsInBothLanguages() throws IOException {
		List<Messages> english = Messages.english();
		for (Messages messages : english) {
			Properties ours = messages.texts();
			Properties theirs = messages.french().texts();
			assertEquals(new TreeSet<>(ours.stringPropertyNames()), new TreeSet<>(theirs.stringPropertyNames()), messages.file().toString());
			for (String key : ours.stringPropertyNames()) {
				assertEquals(arguments(ours.getProperty(key)), arguments(theirs.getProperty(key)), key + " in " + messages.file());
			}
		}
		assertTrue(english.size() > 40, "only " + english.size() + " files of texts were found");
	}

	@Test
	void noFailureIsToldInEnglishAlone() throws IOException {
		List<String> english = new ArrayList<>();
		int constructions = 0;
		for (Path file : sources(".java")) {
			for (JavaSource.Construction failure : new JavaSource(Files.readString(file)).constructions(TOLD)) {
				constructions++;
				if (!UNHEARD.containsKey(file.getFileName().toString())) {
					failure.literals().stream().filter(literal -> literal.contains(" ")).forEach(literal -> english.add(file + ": " + failure.type() + " says \"" + literal + "\""));
				}
			}
		}
		assertEquals("", String.join("\n", english), "Say it with Sentence.of, in messages.properties and messages_fr.properties");
		assertTrue(constructions > 100, "only " + constructions + " failures were found");
	}

	@Test
	void aSentenceInTheSourceIsSeen() {
		JavaSource source = new JavaSource("""
				// new ModelException("in a comment")
				throw new ModelException("No model \\"" + id + "\\" (yet)", cause);
				throw new ModelException(Sentence.of(Models.class, "none", name("a b")), cause);
				throw new ModelException(console.text("model.none", "a b"));
				""");
		assertEquals(List.of(List.of("No model \\\"", "\\\" (yet)"), List.of(), List.of()),
				source.constructions(TOLD).stream().map(JavaSource.Construction::literals).toList());
	}

	@Test
	void everyWarningIsWrittenDown() throws IOException {
		TreeSet<String> known = new TreeSet<>();
		for (Messages messages : Messages.english()) {
			messages.texts().stringPropertyNames().stream().filter(key -> key.contains(".warning.")).forEach(key -> known.add(key.substring(key.indexOf(".warning.") + 9)));
		}
		List<String> silent = new ArrayList<>();
		int given = 0;
		for (Path file : sources(".java")) {
			for (MatchResult warning : WARNING.matcher(Files.readString(file)).results().toList()) {
				given++;
				if (!known.contains(warning.group(1))) {
					silent.add(warning.group(1) + " of " + file);
				}
			}
		}
		assertEquals(List.of(), silent);
		assertTrue(given > 40, "only " + given + " warnings were found");
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
				if (!new Messages(messages).texts().containsKey(key)) {
					silent.add(key + " of " + file);
				}
			}
		}
		assertEquals(List.of(), silent);
		assertTrue(said > 150, "only " + said + " sentences were found");
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

	private static TreeSet<String> arguments(String text) {
		TreeSet<String> arguments = new TreeSet<>();
		ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group()));
		return arguments;
	}
}
