package io.murmure.cli.internal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** What a user types without its being shown; without a terminal, the next line of standard input. */
public final class HiddenInput {

	private HiddenInput() {
	}

	/** @param question says in the user's language what to type */
	public static char[] ask(String question) {
		Console terminal = System.console();
		if (terminal != null) {
			char[] typed = terminal.readPassword("%s ", question);
			return typed == null ? new char[0] : typed;
		}
		try {
			String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
			return line == null ? new char[0] : line.toCharArray();
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
