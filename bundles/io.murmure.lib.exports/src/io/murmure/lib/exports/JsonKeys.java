package io.murmure.lib.exports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which fields the objects of each list began with, and which the records all had: by that they are known again behind damage. */
final class JsonKeys {

	private static final int MOST = 16;

	private final Map<String, Set<String>> first = new HashMap<>();
	private final Map<String, Set<String>> common = new HashMap<>();

	/** @param path of the objects, with {@code []} at its end */
	void begins(String path, String field) {
		Set<String> known = first.computeIfAbsent(path, any -> new HashSet<>());
		if (known.size() < MOST) {
			known.add(field);
		}
	}

	boolean beginWith(String path, String field) {
		return first.getOrDefault(path, Set.of()).contains(field);
	}

	boolean knows(String path) {
		return first.containsKey(path);
	}

	/** Keeps of the fields that all records at the path had those that this one has too. */
	void record(String path, Set<?> fields) {
		Set<String> known = common.get(path);
		if (known == null) {
			Set<String> all = new HashSet<>();
			fields.forEach(field -> all.add((String) field));
			common.put(path, all);
		} else {
			known.retainAll(fields);
		}
	}

	/** Whether an object has most of what all records at the path had: when few were seen, they have much in common that others need not have. */
	boolean isRecord(String path, Set<?> fields) {
		Set<String> known = common.getOrDefault(path, Set.of());
		long shared = known.stream().filter(fields::contains).count();
		return 2 * shared > known.size() || known.isEmpty();
	}
}
