package io.murmure.core.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells files of one name that were named by different paths apart, as two {@code _chat.txt}: each by as many of its folders as that takes. */
final class Namesakes {

	private Namesakes() {
	}

	/** O(files) for each folder that is added to a name. */
	static List<List<FileSource>> toldApart(List<List<FileSource>> byPath) {
		Map<String, Set<Path>> bearers = new HashMap<>();
		byPath.forEach(files -> files.forEach(one -> bearers.computeIfAbsent(one.place(), name -> new HashSet<>()).add(whole(one))));
		if (bearers.values().stream().noneMatch(files -> files.size() > 1)) {
			return byPath;
		}
		List<List<FileSource>> longer = byPath.stream().map(files -> files.stream().map(one -> bearers.get(one.place()).size() > 1 ? withOneFolderMore(one) : one).toList()).toList();
		return places(longer).equals(places(byPath)) ? byPath : toldApart(longer);
	}

	private static List<String> places(List<List<FileSource>> byPath) {
		return byPath.stream().flatMap(List::stream).map(FileSource::place).toList();
	}

	/** The whole path where no folder is left: it may stand at the end of that of another file. */
	private static FileSource withOneFolderMore(FileSource source) {
		Path whole = whole(source);
		int first = whole.getNameCount() - Path.of(source.place()).getNameCount() - 1;
		Path longer = first < 0 ? whole : whole.subpath(first, whole.getNameCount());
		return new FileSource(source.file(), longer.toString().replace('\\', '/'));
	}

	private static Path whole(FileSource source) {
		return source.file().toAbsolutePath().normalize();
	}
}
