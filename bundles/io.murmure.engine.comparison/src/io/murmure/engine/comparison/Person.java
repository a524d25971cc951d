package io.murmure.engine.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.murmure.core.comparison.Measure;

/** What one person did on either side, while posts are read. */
final class Person {

	private static final int SIDES = 2;

	private final int[] posts = new int[SIDES];
	private final int[] words = new int[SIDES];
	private final Map<Measure.Kind, int[]> read = new HashMap<>();
	private final Map<Measure, int[]> shown = new HashMap<>();

	void post(int side) {
		posts[side]++;
	}

	/** A post that was read for a kind, and what it shows. */
	void read(int side, Measure.Kind kind, Collection<String> names) {
		read.computeIfAbsent(kind, key -> new int[SIDES])[side]++;
		names.forEach(name -> shown.computeIfAbsent(new Measure(kind, name), key -> new int[SIDES])[side]++);
	}

	/** The words of a post, each once. */
	void say(int side, Collection<String> lemmas) {
		words[side] += lemmas.size();
		lemmas.forEach(lemma -> shown.computeIfAbsent(new Measure(Measure.Kind.WORD, lemma), key -> new int[SIDES])[side]++);
	}

	int posts(int side) {
		return posts[side];
	}

	/** Of what shares of a kind are taken. */
	int whole(Measure.Kind kind, int side) {
		return kind == Measure.Kind.WORD ? words[side] : read.getOrDefault(kind, new int[SIDES])[side];
	}

	Map<Measure, int[]> shown() {
		return shown;
	}
}
