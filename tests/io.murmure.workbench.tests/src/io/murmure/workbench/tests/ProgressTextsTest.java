package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** The view of what is in progress is the platform's, which speaks English alone. */
class ProgressTextsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

	@Test
	void whatIsInProgressIsToldInFrenchToo() throws IOException {
		Properties english = texts("messages.properties");
		Properties french = texts("messages_fr.properties");
		assertEquals("Rien n\u2019est en cours.", french.getProperty("ProgressView_NoOperations"));
		assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
		for (String key : french.stringPropertyNames()) {
			assertEquals(arguments(english.getProperty(key)), arguments(french.getProperty(key)), key);
		}
	}

	private static List<String> arguments(String text) {
		return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	private static Properties texts(String file) throws IOException {
		URL place = Platform.getBundle("org.eclipse.ui.workbench").getResource("org/eclipse/ui/internal/progress/" + file);
		assertNotNull(place, file);
		Properties texts = new Properties();
		try (InputStream in = place.openStream()) {
			texts.load(in);
		}
		return texts;
	}
}
