package io.murmure.core.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Names of archive entries. */
final class EntryPath {

	private static final Pattern OUTSIDE = Pattern.compile("^[A-Za-z]:|(?:^|/)\\.\\.(?:/|$)");

	private EntryPath() {
	}

	/** False for a name that leads out of the folder that the archive would be unpacked to. */
	static boolean isInside(String entry) {
		String path = entry.replace('\\', '/');
		return !path.startsWith("/") && !OUTSIDE.matcher(path).find();
	}

	/** The name without its folders. */
	static String name(String location) {
		return location.substring(location.lastIndexOf('/') + 1);
	}

	/** The folder that lies some folders above the one that an entry lies in, with its slash; empty for the archive's root, and never further up. */
	static String above(String location, int foldersUp) {
		String folder = location;
		for (int up = 0; up <= foldersUp && !folder.isEmpty(); up++) {
			folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/', folder.length() - 2)));
			folder += folder.isEmpty() ? "" : "/";
		}
		return folder;
	}

	/** The path of a neighbour; one that would leave the archive stays at its root. */
	static String beside(String location, String relative) {
		Deque<String> folders = new ArrayDeque<>(List.of(location.split("/")));
		folders.pollLast();
		for (String part : relative.split("/")) {
			if (part.equals("..")) {
				folders.pollLast();
			} else {
				folders.add(part);
			}
		}
		return String.join("/", folders);
	}
}
