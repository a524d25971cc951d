package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The phrases with holes of one kind. A text is only held against those of which six characters in a row stand in it: there are
 * hundreds of phrases, and most texts are none. O(length of the text), and a template's time for each that may fit.
 */
final class TemplateIndex {

	private static final int GRAM = 6;
	private static final int SLOTS = 1 << 16;

	private final List<Template> templates = new ArrayList<>();
	private final BitSet always = new BitSet();
	private final BitSet slots = new BitSet(SLOTS);
	private final Map<Integer, BitSet> bySlot = new HashMap<>();

	void add(Template template) {
		int number = templates.size();
		templates.add(template);
		String longest = template.longest();
		if (longest.length() < GRAM) {
			always.set(number);
		} else {
			int slot = slot(longest, longest.length() - GRAM);
			slots.set(slot);
			bySlot.computeIfAbsent(slot, first -> new BitSet()).set(number);
		}
	}

	/** What stands in the holes of the first phrase that fits the text. */
	Optional<Template.Match> match(String text) {
		String sentence = Fold.sentence(text);
		String folded = Fold.of(sentence);
		BitSet candidates = candidates(folded);
		for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
			Optional<Template.Match> match = templates.get(i).match(folded, sentence);
			if (match.isPresent()) {
				return match;
			}
		}
		return Optional.empty();
	}

	private BitSet candidates(String folded) {
		BitSet candidates = (BitSet) always.clone();
		for (int at = 0; at + GRAM <= folded.length(); at++) {
			int slot = slot(folded, at);
			if (slots.get(slot)) {
				candidates.or(bySlot.get(slot));
			}
		}
		return candidates;
	}

	private static int slot(String folded, int at) {
		int hash = 0;
		for (int i = at; i < at + GRAM; i++) {
			hash = hash * 31 + folded.charAt(i);
		}
		return (hash ^ hash >>> 16) & SLOTS - 1;
	}
}
