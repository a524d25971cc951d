package io.murmure.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a study is called: its file without the ending. */
public final class StudyNames {

	public static final String ENDING = ".murmure";
	public static final String PROPERTY = "murmure.studies";

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

	/** Where studies are kept unless the user says otherwise: the system property {@value #PROPERTY}, or Murmure in the user's home. */
	public static Path folder() {
		String given = System.getProperty(PROPERTY, "");
		return given.isBlank() ? Path.of(System.getProperty("user.home"), "Murmure") : Path.of(given);
	}
}
