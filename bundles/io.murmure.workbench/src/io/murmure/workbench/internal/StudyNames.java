package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a study is called: its file without the ending. */
public final class StudyNames {

	public static final String ENDING = ".murmure";

	private StudyNames() {
	}

	public static String of(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
	}

	/** A file of this name that does not exist yet, in the folder where studies are kept. */
	public static Path free(String name) {
		Path folder = folder();
		Path file = folder.resolve(name + ENDING);
		for (int i = 2; Files.exists(file); i++) {
			file = folder.resolve(name + " " + i + ENDING);
		}
		return file;
	}

	/** Where studies are kept unless the user says otherwise. */
	public static Path folder() {
		return Path.of(System.getProperty("user.home"), "Murmure");
	}
}
