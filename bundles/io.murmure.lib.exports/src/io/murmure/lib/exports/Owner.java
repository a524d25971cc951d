package io.murmure.lib.exports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.murmure.core.source.Source;

/** Whose download it is: told by the user, or by the file about the account that lies near it, in a folder or in the same ZIP file; otherwise nobody's name. */
public final class Owner {

	/** Stands for the owner of the account when nothing tells the name. */
	public static final String UNNAMED = "(account owner)";

	private static final int FOLDERS_UP = 4;

	private Owner() {
	}

	/**
	 * @param told  what the user says; may be blank
	 * @param files paths of the file about the account, from any folder above
	 * @param name  finds the name in that file
	 */
	public static String of(String told, Source file, List<String> files, Function<Json, Optional<String>> name) throws IOException {
		if (!told.isBlank()) {
			return told.strip();
		}
		String folder = "";
		for (int up = 0; up < FOLDERS_UP; up++, folder = "../" + folder) {
			for (String near : files) {
				Optional<Source> about = file.near(folder + near);
				Optional<String> found = about.isPresent() ? in(about.get(), name) : Optional.empty();
				if (found.isPresent()) {
					return found.get();
				}
			}
		}
		return UNNAMED;
	}

	/** What a file about the account says. */
	public static Optional<String> in(Source about, Function<Json, Optional<String>> name) throws IOException {
		return first(about).flatMap(name);
	}

	private static Optional<Json> first(Source about) throws IOException {
		try (JsonRecords all = JsonRecords.of(about, path -> path.isEmpty() || path.equals("[]"), Mojibake::repair, Trouble.IGNORED)) {
			return all.hasNext() ? Optional.of(all.next().value()) : Optional.empty();
		}
	}
}
