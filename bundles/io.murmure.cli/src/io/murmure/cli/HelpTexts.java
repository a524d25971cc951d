package io.murmure.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of {@code --help} while they are broken into lines. The JDK breaks a line after a curved apostrophe, within "l’étude"; on the way
 * through, the apostrophe is the letter U+02BC, after which no line breaks.
 */
final class HelpTexts extends ResourceBundle {

	private static final char APOSTROPHE = '\u2019';
	private static final char LETTER = '\u02BC';

	HelpTexts(Locale locale) {
		setParent(getBundle("io.murmure.cli.internal.messages", locale, HelpTexts.class.getClassLoader()));
	}

	@Override
	protected Object handleGetObject(String key) {
		return parent.containsKey(key) ? parent.getString(key).replace(APOSTROPHE, LETTER) : null;
	}

	@Override
	public Enumeration<String> getKeys() {
		return parent.getKeys();
	}

	/** Gives the apostrophes back to what was broken into lines. */
	static Writer restoring(Writer out) {
		return new FilterWriter(out) {

			@Override
			public void write(int sign) throws IOException {
				super.write(sign == LETTER ? APOSTROPHE : sign);
			}

			@Override
			public void write(char[] text, int from, int length) throws IOException {
				write(new String(text, from, length), 0, length);
			}

			@Override
			public void write(String text, int from, int length) throws IOException {
				out.write(text.replace(LETTER, APOSTROPHE), from, length);
			}
		};
	}
}
