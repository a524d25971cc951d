package io.murmure.core.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures that add up to wholes which are told, too, so that what is withheld of a whole could be had by subtraction. Beside the figures about too few people,
 * the smallest others are withheld until what is missing of each whole is at least two figures of as many people together as may be told of (complementary
 * suppression; L. Willenborg, T. de Waal, "Elements of Statistical Disclosure Control", 2001). O(rounds x figures), usually two rounds.
 */
public final class Parts {

	private static final int FEWEST = 2;

	private final Disclosure disclosure;
	private final List<Long> people = new ArrayList<>();
	private final Map<Object, List<Integer>> wholes = new LinkedHashMap<>();

	public Parts(Disclosure disclosure) {
		this.disclosure = disclosure;
	}

	/**
	 * Adds a figure; figures are numbered from 0.
	 *
	 * @param covers distinct people behind it
	 * @param of     the wholes that it is part of, each by what sets it apart from all others
	 */
	public void add(long covers, List<?> of) {
		of.forEach(whole -> wholes.computeIfAbsent(whole, key -> new ArrayList<>()).add(people.size()));
		people.add(covers);
	}

	/** The numbers of those that may be told. */
	public BitSet told() {
		BitSet told = new BitSet();
		for (int part = 0; part < people.size(); part++) {
			told.set(part, disclosure.allows(people.get(part)));
		}
		boolean changed = true;
		while (changed) {
			changed = false;
			for (List<Integer> whole : wholes.values()) {
				changed |= cover(whole, told);
			}
		}
		return told;
	}

	/** Withholds more of a whole until what is missing of it is enough; whether anything was. */
	private boolean cover(List<Integer> whole, BitSet told) {
		List<Integer> missing = whole.stream().filter(part -> !told.get(part)).toList();
		if (missing.isEmpty()) {
			return false;
		}
		int count = missing.size();
		long covered = missing.stream().mapToLong(people::get).sum();
		boolean changed = false;
		for (int part : whole.stream().filter(told::get).sorted(Comparator.comparing(people::get)).toList()) {
			if (count >= FEWEST && disclosure.allows(covered)) {
				break;
			}
			told.clear(part);
			count++;
			covered += people.get(part);
			changed = true;
		}
		return changed;
	}
}
