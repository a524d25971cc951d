package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.murmure.cli.internal.Toolbox;
import io.murmure.testing.Installed;

/** A command that ran to its end in this process: its exit code, its answer (standard output) and what it told besides (standard error). */
record Ran(String command, int exit, String answer, String told) {

	/** Runs it for somebody who reads English. */
	static Ran command(Object... arguments) {
		return command(Locale.ENGLISH, arguments);
	}

	/** Runs it for somebody who reads this language. */
	static Ran command(Locale language, Object... arguments) {
		String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Locale before = Locale.getDefault();
		Locale.setDefault(SpokenLanguage.near(language));
		try {
			int exit = Murmure.run(Installed.service(Toolbox.class), words, printing(out), printing(err));
			return new Ran("murmure " + String.join(" ", words), exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
		} finally {
			Locale.setDefault(before);
		}
	}

	private static PrintStream printing(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	/** The one value that the question has for an answer. */
	static String ask(Path study, String sql) {
		List<String> lines = command("sql", "--study", study, "--format", "csv", sql).exits(0).lines();
		return lines.get(lines.size() - 1);
	}

	Ran exits(int code) {
		assertEquals(code, exit, this::toString);
		return this;
	}

	Ran answers(String text) {
		assertTrue(answer.contains(text), () -> "no answer: " + text + "\n" + this);
		return this;
	}

	Ran tells(String text) {
		assertTrue(told.contains(text), () -> "not told: " + text + "\n" + this);
		return this;
	}

	Ran neverAnswers(String text) {
		assertFalse(answer.contains(text), () -> "in the answer: " + text + "\n" + this);
		return this;
	}

	Ran neverTells(String text) {
		assertFalse(told.contains(text), () -> "told: " + text + "\n" + this);
		return this;
	}

	/** Something is told, and no trace of a stack. */
	Ran inPlainWords() {
		assertFalse(told.isBlank(), () -> "nothing was told\n" + this);
		return neverTells("\tat ").neverTells("Exception");
	}

	/** The answer, line by line. */
	List<String> lines() {
		return answer.lines().toList();
	}

	@Override
	public String toString() {
		return command + "\nexit " + exit + "\n" + answer + told;
	}
}
