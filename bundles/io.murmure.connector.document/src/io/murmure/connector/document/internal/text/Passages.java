package io.murmure.connector.document.internal.text;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Makes passages of blocks, lazily: a heading opens the first passage of its section, a paragraph too short to say something alone
 * joins the one before it (or after it, at the start of a section), one too long is cut between sentences.
 */
public final class Passages implements Iterator<Passage> {

	private final Iterator<Block> blocks;
	private final int shortest;
	private final int longest;
	private final Queue<Passage> ready = new ArrayDeque<>();
	private final StringBuilder heading = new StringBuilder();
	private final StringBuilder open = new StringBuilder();
	private long headingPosition;
	private long openPosition;
	private boolean tooShortYet;

	public Passages(Iterator<Block> blocks, int shortest, int longest) {
		this.blocks = blocks;
		this.shortest = shortest;
		this.longest = longest;
	}

	@Override
	public boolean hasNext() {
		while (ready.isEmpty() && blocks.hasNext()) {
			take(blocks.next());
		}
		if (ready.isEmpty() && (!open.isEmpty() || !heading.isEmpty())) {
			openWithHeading();
			flush();
		}
		return !ready.isEmpty();
	}

	@Override
	public Passage next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return ready.remove();
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
			Sentences.cut(open.toString(), longest).forEach(part -> ready.add(new Passage(openPosition, part)));
			open.setLength(0);
			tooShortYet = false;
		}
	}
}
