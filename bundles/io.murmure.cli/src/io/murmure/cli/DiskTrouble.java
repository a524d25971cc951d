package io.murmure.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why the operating system refused a file, as far as its words tell: they are those of the C library, whatever the listener reads. */
enum DiskTrouble {

	EXISTS("failed.exists"), FULL("failed.full"), FOLDER("failed.folder"), READ_ONLY("failed.denied"), OTHER("failed.file");

	private final String key;

	DiskTrouble(String key) {
		this.key = key;
	}

	/** Of the sentence; its argument is the file. */
	String key() {
		return key;
	}

	static DiskTrouble of(FileSystemException refused) {
		if (refused instanceof FileAlreadyExistsException) {
			return EXISTS;
		}
		String said = String.valueOf(refused.getReason()).toLowerCase(Locale.ROOT);
		if (said.contains("space left") || said.contains("quota") || said.contains("espace")) {
			return FULL;
		} else if (refused instanceof NotDirectoryException || said.contains("directory") || said.contains("dossier") || said.contains("répertoire")) {
			return FOLDER;
		}
		return said.contains("read-only") || said.contains("lecture seule") ? READ_ONLY : OTHER;
	}
}
