package io.murmure.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicBoolean;

import io.murmure.core.text.Figures;

/** Results go to standard output, everything else to standard error. */
public record Console(PrintStream out, PrintStream err, Locale locale, AtomicBoolean stopped) {

	public Console(PrintStream out, PrintStream err, Locale locale) {
		this(out, err, locale, new AtomicBoolean());
	}

	/** The user has asked to stop. */
	public void stop() {
		stopped.set(true);
	}

	public boolean isStopped() {
		return stopped.get();
	}

	/** A sentence of this bundle's messages, with {@link MessageFormat} arguments, on standard error. */
	public void tell(String key, Object... arguments) {
		sentence(text(key, arguments));
	}

	public String text(String key, Object... arguments) {
		String pattern = ResourceBundle.getBundle("io.murmure.cli.internal.messages", locale, Console.class.getClassLoader()).getString(key);
		return new Figures(locale).sentence(pattern, arguments);
	}

	public void sentence(String sentence) {
		err.println(sentence);
	}

	/** Answers for machines: the value as JSON, on a line of its own. */
	public void json(Object value) throws IOException {
		PrintWriter answer = writer();
		new Json(answer).writeLine(value);
		answer.flush();
	}

	/** Buffered UTF-8 standard output; the caller flushes. */
	public PrintWriter writer() {
		return new PrintWriter(out, false, StandardCharsets.UTF_8);
	}
}
