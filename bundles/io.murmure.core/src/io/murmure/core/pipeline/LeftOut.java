package io.murmure.core.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.source.Source;

/** Files of an archive that nobody reads: how many, and which ones come first. */
final class LeftOut {

	/** Kind of the warning about files that no connector recognises; its detail is how they are told. */
	static final String UNKNOWN = "left-out";

	/** Kind of the warning about files beside what a connector reads of an archive as a whole. */
	static final String BESIDE = "left-out-beside";

	private static final int NAMED = 3;

	private LeftOut() {
	}

	/** As in {@code 5 (notes.txt, plans/lake.db, plans/map.svg, …)}. */
	static String told(Collection<Source> files) {
		Stream<String> names = files.stream().limit(NAMED).map(Source::place);
		String more = files.size() > NAMED ? ", …)" : ")";
		return files.size() + names.collect(Collectors.joining(", ", " (", more));
	}

	/** Those that are not among what posts have attached. */
	static List<Source> without(Collection<String> attached, Collection<Source> files) {
		return files.stream().filter(file -> !attached.contains(file.name())).toList();
	}
}
