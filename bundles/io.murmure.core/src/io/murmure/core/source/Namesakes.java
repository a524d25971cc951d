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
		return toldApart(byPath.stream().map(files -> files.stream().map(one -> bearers.get(one.place()).size() > 1 ? withOneFolderMore(one) : one).toList()).toList());
	}

	/** Two files of one whole path are one file, so a name never grows beyond it. */
	private static FileSource withOneFolderMore(FileSource source) {
		Path whole = whole(source);
		int names = Path.of(source.place()).getNameCount();
		return new FileSource(source.file(), whole.subpath(whole.getNameCount() - names - 1, whole.getNameCount()).toString().replace('\\', '/'));
	}

	private static Path whole(FileSource source) {
		return source.file().toAbsolutePath().normalize();
	}
}
