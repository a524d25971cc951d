package io.murmure.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.record.Position;

/** What a connector reads: a file, or an entry of an archive. It can be opened again and again. */
public interface Source {

	/** The file or entry name without its folder. */
	String name();

	/** The name with the folders it lies in, parted by slashes, as far as they are known. */
	default String location() {
		return path().map(path -> path.toAbsolutePath().normalize().toString().replace('\\', '/')).orElse(name());
	}

	/** The name with the folders it lies in inside the folder or archive that the user named: what tells it from others of the same name. */
	default String place() {
		return name();
	}

	/** @param record the line or the ordinal of a record, from 1; 0 for the whole */
	default Position at(long record) {
		return new Position(place(), record);
	}

	/** A fresh stream from the first byte; the caller closes it. */
	InputStream open() throws IOException;

	/** Size in bytes, or -1 when unknown. */
	long size();

	/** The file on disk, for readers that need one. */
	Optional<Path> path();

	/** The source at a path such as {@code ../profile.json}, from the folder that this one lies in, when there is one that may be read with it. */
	default Optional<Source> near(String relative) {
		return path().map(path -> path.toAbsolutePath().resolveSibling(relative).normalize()).filter(Files::isRegularFile).map(FileSource::new);
	}

	/**
	 * The sources in the folder that lies some folders above the one that this lies in, and in the folders under it, this among them, as far as they are in
	 * the folder or the archive that the user named; in the order of their names; pictures, sounds and films may be among them. Cost: goes through the folder.
	 */
	default List<Source> around(int foldersUp) throws IOException {
		return List.of(this);
	}

	/** When it was last changed; the start of 1970 when nothing tells. */
	default Instant modified() throws IOException {
		return path().isPresent() ? Files.getLastModifiedTime(path().get()).toInstant() : Instant.EPOCH;
	}

	/**
	 * Keeps open what it is read from until that is closed: opening it again is fast in the meantime, and so is its neighbour in the same archive. The
	 * directory of a ZIP file is read anew otherwise.
	 */
	default Closeable kept() {
		return () -> {
		};
	}

	/**
	 * A sentence when the check sum that came with the bytes tells that they are not those that were packed; empty when it fits, or there is none.
	 * Reads the source once.
	 */
	default Optional<String> flaw() {
		return Optional.empty();
	}

	/** What somebody makes of a source. */
	@FunctionalInterface
	interface Look<T> {
		T at(Source source) throws IOException;
	}

	/**
	 * What {@code look} makes of it. While the source is being recognised, that is made once for all who ask for the same.
	 *
	 * @param kind tells what is made; not to be changed by who gets it
	 */
	default <T> T seen(Class<T> kind, Look<T> look) throws IOException {
		return look.at(this);
	}

	/** At most {@code length} first bytes, to recognise a format by its content. */
	default byte[] head(int length) throws IOException {
		try (InputStream in = open()) {
			return in.readNBytes(length);
		}
	}

	/** At most {@code length} last bytes, to see whether a file is whole. Reads the source once; memory for two lengths. */
	default byte[] tail(int length) throws IOException {
		byte[] kept = new byte[2 * length];
		int end = 0;
		try (InputStream in = open()) {
			for (int read = in.readNBytes(kept, 0, kept.length); read > 0; read = in.readNBytes(kept, end, kept.length - end)) {
				end += read;
				if (end == kept.length) {
					System.arraycopy(kept, length, kept, 0, length);
					end = length;
				}
			}
		}
		return Arrays.copyOfRange(kept, Math.max(0, end - length), end);
	}

	/** The lower-case extension without its dot, or an empty string. */
	default String extension() {
		int dot = name().lastIndexOf('.');
		return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
	}
}
