package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.connector.Connector;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.pipeline.PipelineException;
import io.murmure.core.pipeline.Warnings;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Run;
import io.murmure.core.table.Tables;
import io.murmure.testing.Installed;
import io.murmure.testing.ScriptedAnalysis;
import io.murmure.testing.ScriptedConnector;

/** What nobody foresaw costs one file, or one analysis, and is told in a plain sentence. */
class LastResortTest {

	private static final String CHAT = "03/03/2026, 18:00 - Élodie: Qui vient à la fête du lac ?\n03/03/2026, 18:01 - Zoé: Moi !\n";

	@TempDir
	Path folder;
	private String home;

	@BeforeEach
	void haveAHome() {
		home = System.getProperty(MurmureHome.PROPERTY, "");
		System.setProperty(MurmureHome.PROPERTY, folder.resolve("home").toString());
	}

	@AfterEach
	void goBackHome() {
		System.setProperty(MurmureHome.PROPERTY, home);
	}

	/** Breaks over every file that begins with "!", as a reader does that a file was made to break; behind its first post, or as soon as it looks at it. */
	private static Connector<?> breaking(Throwable how, boolean early) {
		return new ScriptedConnector("breaking", source -> {
			boolean mine = new String(source.head(1), StandardCharsets.UTF_8).equals("!");
			if (mine && early) {
				throw unchecked(how);
			}
			return mine ? 1 : 0;
		}, source -> Stream.of("Bonjour", "!").map(text -> {
			if (text.equals("!")) {
				throw unchecked(how);
			}
			return ScriptedConnector.post(source, text);
		}));
	}

	private static RuntimeException unchecked(Throwable how) {
		if (how instanceof Error error) {
			throw error;
		}
		return (RuntimeException) how;
	}

	private List<Run> imports(Listener listener, Connector<?> breaking) throws IOException {
		Path broken = listener.file("broken.txt", "!");
		Path chat = listener.file("chat.txt", CHAT);
		List<Connector<?>> connectors = new ArrayList<>(List.of(breaking));
		connectors.addAll(Installed.connectors());
		ImportRequest request = new ImportRequest(List.of(broken, chat), Optional.empty(), Optional.empty(), LedgerNote.NONE, Map.of());
		return new Importer(connectors, new KeyFolder(folder.resolve("keys"))).run(listener.study(), request, Progress.NONE);
	}

	static List<Throwable> faults() {
		return List.of(new StackOverflowError(), new OutOfMemoryError("Java heap space"), new IllegalStateException("Java heap space"), new NoClassDefFoundError("org/example/Heap"));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void aFileOverWhichAConnectorBreaksIsToldWhatCameBeforeIsKeptAndTheOthersAreRead(Throwable fault) throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = imports(listener, breaking(fault, false));
			assertEquals(List.of("breaking|DONE", "whatsapp|DONE"), runs.stream().map(run -> run.component() + "|" + run.outcome()).toList());
			assertEquals(3, listener.ask("select text from posts").size());
			assertEquals(List.of("broken.txt:1"), runs.get(0).warnings().stream().map(warning -> warning.position().toString()).toList());
			String told = Warnings.sentence(Optional.empty(), runs.get(0).warnings().get(0), Locale.ENGLISH);
			Path log = folder.resolve("home/trouble.log");
			if (fault instanceof IllegalStateException || fault instanceof NoClassDefFoundError) {
				String kept = Files.readString(log);
				assertTrue(told.contains("trouble.log in Murmure’s own folder") && !told.contains(folder.toString()) && kept.contains(fault.getClass().getName()) && kept.contains("LastResortTest"), told);
				assertFalse(kept.contains("heap space"), "what a fault says of itself may be what people wrote");
			}
			assertTrue(told.contains("broken.txt") && !told.contains("Error") && !told.toLowerCase(Locale.ROOT).contains("heap"), told);
		}
	}

	@Test
	void aConnectorThatBreaksOverRecognisingAFileDoesNotLoseTheOthers() throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = imports(listener, breaking(new StackOverflowError(), true));
			assertEquals(List.of("", "whatsapp"), runs.stream().map(Run::component).toList());
			assertEquals(2, listener.ask("select text from posts").size());
		}
	}

	private static List<Analysis<?>> stumbling(RuntimeException over) {
		return List.of(new ScriptedAnalysis("stumbling", List.of(Tables.POSTS), List.of(Tables.INTERACTIONS), (input, out) -> {
			throw over;
		}));
	}

	@Test
	void whatJavaSaysOfAnAnalysisThatFailsIsNotToldAndIsKeptAsItsCause() {
		try (Listener listener = new Listener(folder)) {
			RuntimeException fault = new ArrayIndexOutOfBoundsException("Index 7 out of bounds for length 7");
			PipelineException told = assertThrows(PipelineException.class, () -> new Pipeline(stumbling(fault)).run(listener.study(), List.of(), Map.of(), Progress.NONE));
			assertFalse(told.getMessage().contains("Index"), told.getMessage());
			assertEquals(fault, told.getCause());
			RuntimeException sentence = new PipelineException("Unpack it first.");
			PipelineException passedOn = assertThrows(PipelineException.class, () -> new Pipeline(stumbling(sentence)).run(listener.study(), List.of(), Map.of(), Progress.NONE));
			assertTrue(passedOn.getMessage().contains("Unpack it first."), passedOn.getMessage());
		}
	}

	@Test
	void onlySentencesOfOursAreTold() {
		assertEquals(Optional.of("Get a whole copy."), Failures.sentence(new IOException("Get a whole copy.")));
		assertEquals(Optional.empty(), Failures.sentence(assertThrows(NumberFormatException.class, () -> Integer.parseInt("x"))));
		assertEquals(Optional.empty(), Failures.sentence(assertThrows(IOException.class, () -> {
			java.io.Reader closed = new java.io.StringReader("");
			closed.close();
			closed.read();
		})));
	}
}
