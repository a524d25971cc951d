package io.murmure.workbench.findings.internal.topics;

import java.util.List;

import org.eclipse.swt.graphics.Color;

/**
 * All that a picture of the map is made of, in pixels, in the order in which it is drawn: grounds, discs, words, and the key of the colours.
 *
 * @param paper what lies below all
 * @param ink   of the key
 */
public record TopicPicture(int width, int height, Color paper, Color ink, List<Ground> grounds, List<Disc> discs, List<Words> words, List<Key> keys) {

	/** The ground of a family. */
	public record Ground(double x, double y, double radius, Color fill, Color rim) {
	}

	/**
	 * A topic.
	 *
	 * @param pale   fills all of it
	 * @param filled radius of the part whose posts are in Focus, in {@code fill}
	 * @param hollow whether too few people speak of it to tell of it elsewhere
	 * @param tip    what is told of it in words
	 */
	public record Disc(double x, double y, double radius, Color pale, double filled, Color fill, Color rim, boolean hollow, boolean picked, String tip) {
	}

	/** A line of words around its middle. */
	public record Words(String text, double x, double y, Color ink) {
	}

	/** What a colour means; its disc lies to the left of its words. */
	public record Key(String text, double x, double y, Color fill, Color rim) {
	}
}
