package io.murmure.core.pipeline;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.Unread;

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
		return files.size() + " (" + named(files) + ')';
	}

	/** The first ones, as in {@code notes.txt, plans/lake.db, plans/map.svg, …}. */
	static String named(Collection<Source> files) {
		return files.stream().limit(NAMED).map(Source::place).collect(Collectors.joining(", ")) + (files.size() > NAMED ? ", …" : "");
	}

	/**
	 * Those that nothing came of and that are worth telling.
	 *
	 * @param attached names of what posts have attached
	 * @param touched  places of the files that records or warnings are of
	 */
	static List<Source> of(Collection<Source> files, Set<String> attached, Set<String> touched) {
		return files.stream().filter(file -> !attached.contains(file.name()) && !isTouched(file, touched)).filter(Unread::isWorthTelling).toList();
	}

	/** Of an archive, when anything in it is. */
	private static boolean isTouched(Source file, Set<String> touched) {
		return touched.contains(file.place()) || isArchive(file) && touched.stream().anyMatch(place -> place.startsWith(file.place() + '!'));
	}

	private static boolean isArchive(Source file) {
		try {
			return Archive.is(file);
		} catch (IOException unreadable) {
			return false;
		}
	}
}
