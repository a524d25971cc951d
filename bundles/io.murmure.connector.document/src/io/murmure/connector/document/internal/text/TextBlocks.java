package io.murmure.connector.document.internal.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import io.murmure.core.source.LineReader;

/** The paragraphs of plain text and Markdown, which blank lines part, lazily. */
public final class TextBlocks implements Iterator<Block>, Closeable {

	private static final int MOST_LINES = 500;

	private final LineReader lines;
	private Optional<Block> ahead = Optional.empty();
	private Optional<Block> heading = Optional.empty();
	private boolean ended;

	public TextBlocks(LineReader lines) {
		this.lines = lines;
	}

	@Override
	public boolean hasNext() {
		if (ahead.isEmpty()) {
			ahead = heading.isPresent() ? heading : read();
			heading = heading.filter(taken -> !ahead.equals(heading));
		}
		return ahead.isPresent();
	}

	@Override
	public Block next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Block next = ahead.get();
		ahead = Optional.empty();
		return next;
	}

	private Optional<Block> read() {
		List<String> paragraph = new ArrayList<>();
		long position = 0;
		try {
			while (!ended && paragraph.size() < MOST_LINES) {
				ended = !lines.advance();
				String line = ended ? "" : lines.line().stripTrailing();
				if (line.isBlank() && !paragraph.isEmpty()) {
					break;
				}
				if (line.matches("#{1,6} .*")) {
					Block found = new Block(true, 0, lines.number(), line.replaceAll("^#+ +|[ #]+$", ""));
					if (paragraph.isEmpty()) {
						return Optional.of(found);
					}
					heading = Optional.of(found);
					break;
				}
				if (line.matches("(=|-){3,}") && paragraph.size() == 1) {
					return Optional.of(new Block(true, 0, position, paragraph.get(0)));
				}
				if (!line.isBlank() && !line.matches("\\W{3,}")) {
					position = paragraph.isEmpty() ? lines.number() : position;
					paragraph.add(line);
				}
			}
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
		return paragraph.isEmpty() ? Optional.empty() : Optional.of(new Block(false, 0, position, Reflow.unwrapped(paragraph)));
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
