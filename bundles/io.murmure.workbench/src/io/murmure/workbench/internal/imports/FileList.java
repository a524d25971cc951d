package io.murmure.workbench.internal.imports;

import java.util.List;

import io.murmure.ui.Texts;

/** Names of files in one line. */
final class FileList {

	private static final int NAMED = 4;

	private FileList() {
	}

	/** The first few, and how many there are besides. */
	static String of(List<String> names) {
		String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
		return names.size() <= NAMED ? named : Texts.of(FileList.class).get("files.more", named, names.size() - NAMED);
	}
}
