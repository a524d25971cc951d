package io.murmure.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the case file of each finding: the one under its key; otherwise that of a finding of its kind which is no longer told and shares at least half of the
 * posts, the greatest overlap first. A need that grew at its beginning is the same need.
 */
final class Recognition {

	private static final double SAME = 0.5;

	private record Pair(String finding, CaseFile file, double overlap) {
	}

	private Recognition() {
	}

	/**
	 * @param kinds    kind of each finding, by key
	 * @param evidence posts of a finding, by key; asked only where a key is not enough
	 * @return case files by the key of their finding
	 */
	static Map<String, CaseFile> of(Map<String, String> kinds, CaseFiles files, Function<String, List<Long>> evidence) {
		Map<String, CaseFile> found = new HashMap<>();
		List<CaseFile> orphans = new ArrayList<>();
		for (CaseFile file : files.all()) {
			if (kinds.containsKey(file.key())) {
				found.put(file.key(), file);
			} else {
				orphans.add(file);
			}
		}
		List<Pair> pairs = new ArrayList<>();
		for (CaseFile orphan : orphans) {
			kinds.forEach((key, kind) -> {
				double overlap = kind.equals(orphan.kind()) && !found.containsKey(key) ? orphan.overlap(evidence.apply(key)) : 0;
				if (overlap >= SAME) {
					pairs.add(new Pair(key, orphan, overlap));
				}
			});
		}
		pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed().thenComparing(Pair::finding).thenComparing(pair -> pair.file().key()));
		Set<String> taken = new HashSet<>();
		for (Pair pair : pairs) {
			if (!found.containsKey(pair.finding()) && taken.add(pair.file().key())) {
				found.put(pair.finding(), pair.file());
			}
		}
		return found;
	}
}
