package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Connectors, analyses and models are found as services and told with what they take. */
class InstalledTest {

	@Test
	void connectorsAreListed() {
		Ran listed = Ran.command("connectors", "--json").exits(0);
		for (String id : List.of("whatsapp", "table", "document")) {
			listed.answers("\"id\":\"" + id + "\"");
		}
		Ran.command("connectors", "whatsapp").exits(0).answers("whatsapp.dateOrder");
	}

	@Test
	void analysesAreListed() {
		Ran.command("analyses").exits(0).answers("language").answers("emotion").answers("interactions").answers("communities");
	}

	@Test
	void modelsAreListed() {
		Ran.command("models").exits(0).answers("emotion-fr-en");
	}

	@Test
	void theHelpOfOneSaysWhatEachParameterTakes() {
		List<String> help = Ran.command("analyses", "communities").exits(0).lines();
		List<String> resolution = help.stream().dropWhile(line -> !line.contains("--set communities.resolution=")).limit(4).toList();
		assertTrue(resolution.stream().anyMatch(line -> line.contains("Takes a number from 0")), () -> String.join("\n", help));
		Ran.command("analyses", "emotion").exits(0).answers("Takes one of auto, fp32, int8.");
	}
}
