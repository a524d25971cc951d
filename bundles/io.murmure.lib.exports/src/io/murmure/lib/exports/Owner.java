package io.murmure.lib.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;

/** Whose download it is: told by the user, or by the file about the account that lies near; otherwise nobody's name. */
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
		Path folder = file.path().map(path -> path.toAbsolutePath().getParent()).orElse(null);
		for (int up = 0; up < FOLDERS_UP && folder != null; up++, folder = folder.getParent()) {
			for (String near : files) {
				Path about = folder.resolve(near);
				Optional<String> found = Files.isRegularFile(about) ? first(about).flatMap(name) : Optional.empty();
				if (found.isPresent()) {
					return found.get();
				}
			}
		}
		return UNNAMED;
	}

	private static Optional<Json> first(Path about) throws IOException {
		try (JsonRecords all = JsonRecords.of(new FileSource(about), path -> path.isEmpty() || path.equals("[]"), Mojibake::repair, Trouble.IGNORED)) {
			return all.hasNext() ? Optional.of(all.next().value()) : Optional.empty();
		}
	}
}
