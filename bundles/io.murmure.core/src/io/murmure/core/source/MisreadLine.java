package io.murmure.core.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a line that alone was misread, in a file that is otherwise right, from one that quotes a misread word. All of it that is beyond ASCII can be undone, and
 * what comes out is written so, which {@code voilà »} or {@code AMANHÃ”} at the end of a quotation is not; or this holds of the cells of a table, or of what
 * somebody says, while the rest of the line is right; or of several words in a row, each by itself.
 */
final class MisreadLine {

	private static final int LEAD = 0xC3;
	private static final int LOWEST = 0x82;
	private static final int HIGHEST = 0xB4;
	private static final int ASCII = 0x7F;
	private static final int FIRST_LATIN_SIGN = 0xA0;
	private static final int LAST_LATIN_SIGN = 0xBF;
	private static final int FIRST_PHONETIC = 0x250;
	private static final int LAST_PHONETIC = 0x2FF;
	/** Behind the last Latin letter of European languages. */
	private static final int BEHIND_LATIN = 0x180;
	private static final int FIRST_SIGN = 0x2010;
	private static final int LAST_SIGN = 0x20BF;
	private static final int FIRST_PICTURE = 0x1F000;
	/** Between the cells of a table; in running text, a comma has a space behind it. */
	private static final String BETWEEN_CELLS = "\\t|[,;|](?!\\s)|(?<=\"),\\s*(?=\")";
	private static final String BETWEEN_WORDS = "\\s+";
	private static final String SAYS = ": ";
	private static final int FEWEST_WORDS = 2;

	/** A part of a line. */
	private static final class Part {
		private final String text;
		private final StringBuilder undone = new StringBuilder();
		private final boolean right;
		private final boolean misread;
		private final long characters;

		Part(String text) {
			this.text = text;
			Mojibake repair = new Mojibake(undone::appendCodePoint);
			text.codePoints().forEach(repair);
			repair.end();
			characters = repair.undone();
			right = repair.other() > 0 || characters > 0 && undone.codePoints().anyMatch(MisreadLine::isUnlikely);
			misread = !right && characters > 0;
		}
	}

	private MisreadLine() {
	}

	/** Whether what begins a misread character stands there, and is followed by what is beyond ASCII, as seldom happens in a right text. */
	static boolean maybe(byte[] bytes, int from, int to) {
		for (int at = from; at + 2 < to; at++) {
			int second = bytes[at + 1] & 0xFF;
			if ((bytes[at] & 0xFF) == LEAD && second >= LOWEST && second <= HIGHEST && bytes[at + 2] < 0) {
				return true;
			}
		}
		return false;
	}

	/** The line as it was written; empty when it is right. */
	static Optional<byte[]> undone(byte[] bytes, int from, int to) {
		if (!maybe(bytes, from, to) || !Utf8.isWellFormed(bytes, from, to)) {
			return Optional.empty();
		}
		String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
		Part whole = new Part(line);
		String written = whole.misread ? undone(List.of(whole)) : undone(cells(line));
		return written.equals(line) ? Optional.empty() : Optional.of(written.getBytes(StandardCharsets.UTF_8));
	}

	/** Who speaks is a cell, too. */
	private static List<Part> cells(String line) {
		int said = line.indexOf(SAYS) + 1;
		return Stream.of(line.substring(0, said), line.substring(said)).flatMap(part -> parts(part, BETWEEN_CELLS).stream()).toList();
	}

	private static List<Part> parts(String text, String between) {
		return Stream.of(text.splitWithDelimiters(between, -1)).map(Part::new).toList();
	}

	/** Cells of one line were misread together. */
	private static String undone(List<Part> cells) {
		long characters = cells.stream().filter(cell -> cell.misread).mapToLong(cell -> cell.characters).sum();
		boolean together = characters > 1 || cells.stream().anyMatch(cell -> cell.misread && isWrittenSo(cell.undone));
		StringBuilder line = new StringBuilder();
		cells.forEach(cell -> line.append(!cell.misread ? words(cell) : together ? cell.undone : cell.text));
		return line.toString();
	}

	/** Where right words stand beside those that were misread, one alone may be quoted. */
	private static String words(Part cell) {
		if (cell.characters == 0) {
			return cell.text;
		}
		StringBuilder text = new StringBuilder();
		StringBuilder run = new StringBuilder();
		int misread = 0;
		List<Part> words = parts(cell.text, BETWEEN_WORDS);
		for (int i = 0; i <= words.size(); i++) {
			boolean ends = i == words.size() || words.get(i).right;
			if (ends) {
				text.append(misread < FEWEST_WORDS ? run : run(run.toString()));
				text.append(i == words.size() ? "" : words.get(i).text);
				run.setLength(0);
				misread = 0;
			} else {
				run.append(words.get(i).text);
				misread += words.get(i).misread ? 1 : 0;
			}
		}
		return text.toString();
	}

	private static String run(String words) {
		Part run = new Part(words);
		return run.misread && isAllWrittenSo(run.undone) ? run.undone.toString() : words;
	}

	/** Control characters, and phonetic signs as {@code CAFÉ®} seems to be one: nobody writes them. Those of ASCII cannot have come out of it. */
	private static boolean isUnlikely(int c) {
		return c >= ASCII && c < FIRST_LATIN_SIGN || c >= FIRST_PHONETIC && c <= LAST_PHONETIC;
	}

	/** Has a small letter beside another, a capital that begins a word, a sign of typography, or a picture. */
	private static boolean isWrittenSo(CharSequence line) {
		int[] all = line.codePoints().toArray();
		for (int i = 0; i < all.length; i++) {
			int c = all[i];
			boolean smallNext = i + 1 < all.length && Character.isLowerCase(all[i + 1]);
			boolean small = Character.isLowerCase(c) && (smallNext || i > 0 && Character.isLowerCase(all[i - 1]));
			boolean begins = Character.isUpperCase(c) && smallNext && (i == 0 || !Character.isLetter(all[i - 1]));
			if (c > ASCII && (c < BEHIND_LATIN && (small || begins) || isSign(c))) {
				return true;
			}
		}
		return false;
	}

	/** Nothing of it beyond ASCII stands behind a capital, as what seems to be misread at the end of {@code AMANHÃ”} does, and letters are small or begin a word. */
	private static boolean isAllWrittenSo(CharSequence line) {
		int[] all = line.codePoints().toArray();
		for (int i = 0; i < all.length; i++) {
			int c = all[i];
			boolean behindCapital = i > 0 && Character.isUpperCase(all[i - 1]);
			boolean letter = Character.isLowerCase(c) || i + 1 < all.length && Character.isLowerCase(all[i + 1]);
			if (c > ASCII && (behindCapital || !letter && !isSign(c) && c > LAST_LATIN_SIGN)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSign(int c) {
		return c >= FIRST_SIGN && c <= LAST_SIGN || c >= FIRST_PICTURE;
	}
}
