package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file on disk.
 *
 * @param place where it lies in the folder that the user named, from further up where others would be called the same; two of one file are equal, whichever folder was named
 */
public record FileSource(Path file, String place) implements Source {

	/** A file that the user named itself. */
	public FileSource(Path file) {
		this(file, file.getFileName().toString());
	}

	@Override
	public String name() {
		return file.getFileName().toString();
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(file);
	}

	@Override
	public long size() {
		try {
			return Files.size(file);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public Optional<Path> path() {
		return Optional.of(file);
	}

	@Override
	public List<Source> around(int foldersUp) throws IOException {
		int named = Path.of(place).getNameCount() - 1;
		if (named == 0) {
			return List.of(this);
		}
		Path folder = file.toAbsolutePath().normalize().getParent();
		for (int up = 0; up < Math.min(foldersUp, named); up++) {
			folder = folder.getParent();
		}
		return Sources.under(List.of(folder));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FileSource same && same.file.equals(file);
	}

	@Override
	public int hashCode() {
		return file.hashCode();
	}
}
