package io.murmure.connector.document.internal.text;

import java.util.Iterator;
import java.util.stream.Stream;

import io.murmure.core.source.StepReader;

/**
 * Makes passages of blocks, lazily: a heading opens the first passage of its section, a paragraph too short to say something alone
 * joins the one before it (or after it, at the start of a section), one too long is cut between sentences.
 */
public final class Passages extends StepReader<Passage> {

	private final Stream<Block> source;
	private final Iterator<Block> blocks;
	private final int shortest;
	private final int longest;
	private final StringBuilder heading = new StringBuilder();
	private final StringBuilder open = new StringBuilder();
	private long headingPosition;
	private long openPosition;
	private boolean tooShortYet;

	/** @param blocks closed with the passages */
	public Passages(Stream<Block> blocks, int shortest, int longest) {
		this.source = blocks;
		this.blocks = blocks.iterator();
		this.shortest = shortest;
		this.longest = longest;
	}

	@Override
	protected boolean step() {
		if (!blocks.hasNext()) {
			return false;
		}
		take(blocks.next());
		return true;
	}

	@Override
	protected void finish() {
		openWithHeading();
		flush();
	}

	@Override
	public void close() {
		source.close();
	}

	private void take(Block block) {
		String text = block.text().strip();
		if (text.isEmpty()) {
			return;
		}
		if (block.heading()) {
			if (heading.isEmpty()) {
				flush();
				headingPosition = block.position();
			}
			heading.append(heading.isEmpty() ? "" : "\n").append(text);
			return;
		}
		boolean fragment = text.length() < shortest;
		boolean joins = !open.isEmpty() && heading.isEmpty() && (fragment || tooShortYet) && open.length() + text.length() < longest;
		if (joins) {
			open.append('\n').append(text);
			tooShortYet &= fragment && open.length() < shortest;
			return;
		}
		flush();
		openPosition = block.position();
		openWithHeading();
		open.append(open.isEmpty() ? "" : "\n\n").append(text);
		tooShortYet = fragment;
	}

	private void openWithHeading() {
		if (!heading.isEmpty()) {
			flush();
			openPosition = headingPosition;
			open.append(heading);
			heading.setLength(0);
		}
	}

	private void flush() {
		if (!open.isEmpty()) {
			Sentences.cut(open.toString(), longest).forEach(part -> found(new Passage(openPosition, part)));
			open.setLength(0);
			tooShortYet = false;
		}
	}
}
