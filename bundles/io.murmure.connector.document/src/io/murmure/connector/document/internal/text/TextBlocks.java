package io.murmure.connector.document.internal.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.StepReader;

/** The paragraphs of plain text and Markdown, which blank lines part, lazily. */
public final class TextBlocks extends StepReader<Block> {

	private static final int MOST_LINES = 500;

	private final LineReader lines;
	private final List<String> paragraph = new ArrayList<>();
	private long position;

	public TextBlocks(LineReader lines) {
		this.lines = lines;
	}

	@Override
	protected boolean step() throws IOException {
		if (!lines.advance()) {
			finish();
			return false;
		}
		String line = lines.line().stripTrailing();
		if (line.matches("#{1,6} .*")) {
			finish();
			found(new Block(true, 0, lines.number(), line.replaceAll("^#+ +|[ #]+$", "")));
		} else if (line.matches("(=|-){3,}") && paragraph.size() == 1) {
			found(new Block(true, 0, position, paragraph.get(0)));
			paragraph.clear();
		} else if (line.isBlank()) {
			finish();
		} else if (!line.matches("\\W{3,}")) {
			add(line);
		}
		return true;
	}

	private void add(String line) {
		if (paragraph.size() == MOST_LINES) {
			finish();
		}
		position = paragraph.isEmpty() ? lines.number() : position;
		paragraph.add(line);
	}

	private void finish() {
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
