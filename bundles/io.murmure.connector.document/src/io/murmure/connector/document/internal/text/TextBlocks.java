package io.murmure.connector.document.internal.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextDamage;

/** The paragraphs of plain text and Markdown, which blank lines part, lazily; a line that comes in pieces is a paragraph cut between sentences. */
public final class TextBlocks extends StepReader<Block> {

	private static final int MOST_LINES = 500;
	/** Characters before the end of a piece among which the end of a sentence is looked for. */
	private static final int LAST_SENTENCES = 4000;
	private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
	private static final Pattern UNDERLINE = Pattern.compile("[=-]{3,}");
	/** Signs alone, such as what parts two sections; the letters of any script are words. */
	private static final Pattern RULE = Pattern.compile("[^\\p{L}\\p{N}_]{3,}");

	private final LineReader lines;
	private final TextDamage.Told trouble;
	private final List<String> paragraph = new ArrayList<>();
	private long position;

	/**
	 * @param lines   whole or in pieces
	 * @param trouble hears of lines that are written in another encoding, and of an end inside a character
	 */
	public TextBlocks(LineReader lines, TextDamage.Told trouble) {
		this.lines = lines;
		this.trouble = trouble;
	}

	@Override
	protected boolean step() throws IOException {
		if (!lines.advance()) {
			lines.tellTrouble(trouble);
			return false;
		}
		if (lines.cut() || lines.goesOn()) {
			addPiece(lines.line());
			return true;
		}
		String line = lines.line().stripTrailing();
		if (HEADING.matcher(line).matches()) {
			finish();
			found(new Block(true, 0, lines.number(), line.replaceAll("^#+ +|[ #]+$", "")));
		} else if (UNDERLINE.matcher(line).matches() && paragraph.size() == 1) {
			found(new Block(true, 0, position, paragraph.get(0)));
			paragraph.clear();
		} else if (line.isBlank()) {
			finish();
		} else if (!RULE.matcher(line).matches()) {
			add(line);
		}
		return true;
	}

	/** The sentence that the piece breaks off in waits for the rest of it. */
	private void addPiece(String piece) {
		String text = lines.goesOn() ? paragraph.removeLast() + piece : piece;
		if (!lines.cut()) {
			add(text.stripTrailing());
			return;
		}
		int start = Math.max(0, text.length() - LAST_SENTENCES);
		int end = start + Sentences.lastBreak(text.substring(start));
		add(text.substring(0, end).stripTrailing());
		finish();
		add(text.substring(end));
	}

	private void add(String line) {
		if (paragraph.size() == MOST_LINES) {
			finish();
		}
		position = paragraph.isEmpty() ? lines.number() : position;
		paragraph.add(line);
	}

	@Override
	protected void finish() {
		if (!paragraph.isEmpty()) {
			found(new Block(false, 0, position, Reflow.unwrapped(paragraph)));
			paragraph.clear();
		}
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
