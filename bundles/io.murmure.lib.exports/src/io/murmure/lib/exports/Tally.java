package io.murmure.lib.exports;

import java.util.LinkedHashMap;
import java.util.Map;

import io.murmure.core.record.Post;

/** Counts of one kind, told as their sum and part by part: {@code reactions} and {@code reactions.👍}, {@code votes} and {@code votes.1}. */
public final class Tally {

	private final String name;
	private final Map<String, Double> parts = new LinkedHashMap<>();
	private double sum;
	private boolean told;

	private Tally(String name) {
		this.name = name;
	}

	/** Reactions by their sign. */
	public static Tally ofReactions() {
		return new Tally("reactions");
	}

	/** Votes in a poll by the number of the choice, from 1: its words stand in the text, where names in them are masked. */
	public static Tally ofVotes() {
		return new Tally("votes");
	}

	/** @param part empty when the source does not tell it: then it counts in the sum alone */
	public Tally add(String part, double count) {
		told = true;
		sum += count;
		if (!part.isBlank()) {
			parts.merge(part.strip(), count, Double::sum);
		}
		return this;
	}

	/** One more of this part. */
	public Tally add(String part) {
		return add(part, 1);
	}

	/** Writes what was counted; nothing when nothing was. */
	public void writeTo(Post.Builder post) {
		if (told) {
			post.count(name, sum);
			parts.forEach((part, count) -> post.count(name + "." + part, count));
		}
	}
}
