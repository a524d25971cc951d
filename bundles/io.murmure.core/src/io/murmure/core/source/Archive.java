package io.murmure.core.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import io.murmure.core.component.Sentence;

/**
 * A ZIP file read in place, never unpacked to disk, within limits that stop archive bombs. An entry whose name leaves the
 * archive's folder is listed, and opening it is refused.
 */
public final class Archive {

	/**
	 * How much an archive may hold.
	 *
	 * @param entries  number of entries
	 * @param bytes    bytes of one entry, unpacked
	 * @param ratio    unpacked bytes for each packed byte, once an entry has given its first megabyte
	 */
	public record Limits(int entries, long bytes, int ratio) {
		public static final Limits DEFAULT = new Limits(100_000, 8L << 30, 200);
	}

	private static final Charset DOS = Charset.forName("IBM850");
	/** What the JDK says of an entry with a password. */
	private static final String ENCRYPTED = "encrypted";

	private Archive() {
	}

	/** The file entries of the ZIP file, in the archive's order; each can be opened again and again. */
	public static List<Source> entries(Path zip, Limits limits) throws IOException {
		List<Source> sources = new ArrayList<>();
		try (ZipFile archive = opened(zip)) {
			if (archive.size() > limits.entries()) {
				throw new SourceException(Sentence.of(Archive.class, "too-many", zip.getFileName(), limits.entries()));
			}
			for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements();) {
				ZipEntry entry = all.nextElement();
				if (!entry.isDirectory()) {
					sources.add(new Entry(zip, entry.getName(), entry.getSize(), modified(zip, entry), limits));
				}
			}
		} catch (ZipException | EOFException broken) {
			throw damaged(zip, broken);
		}
		return sources;
	}

	/** Windows writes names in the code page of DOS without saying so; they need not be UTF-8. */
	private static ZipFile opened(Path zip) throws IOException {
		try {
			return new ZipFile(zip.toFile());
		} catch (ZipException misnamed) {
			return new ZipFile(zip.toFile(), DOS);
		}
	}

	private static SourceException damaged(Path zip, IOException broken) {
		boolean locked = String.valueOf(broken.getMessage()).contains(ENCRYPTED);
		return new SourceException(Sentence.of(Archive.class, locked ? "locked" : "broken", zip.getFileName()), broken);
	}

	private static boolean isInside(String entry) {
		String path = entry.replace('\\', '/');
		return !path.startsWith("/") && !path.matches("[A-Za-z]:.*") && !List.of(path.split("/")).contains("..");
	}

	private static Instant modified(Path zip, ZipEntry entry) throws IOException {
		return (entry.getLastModifiedTime() == null ? Files.getLastModifiedTime(zip) : entry.getLastModifiedTime()).toInstant();
	}

	private record Entry(Path zip, String entry, long size, Instant modified, Limits limits) implements Source {

		@Override
		public String name() {
			return entry.substring(entry.lastIndexOf('/') + 1);
		}

		@Override
		public String location() {
			return entry.replace('\\', '/');
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}

		@Override
		public Optional<Source> near(String relative) {
			String path = beside(location(), relative);
			try (ZipFile archive = opened(zip)) {
				return Optional.ofNullable(archive.getEntry(path)).filter(found -> !found.isDirectory())
						.map(found -> new Entry(zip, path, found.getSize(), modified, limits));
			} catch (IOException unreadable) {
				return Optional.empty();
			}
		}

		@Override
		public InputStream open() throws IOException {
			if (!isInside(entry)) {
				throw new SourceException(Sentence.of(Archive.class, "outside", zip.getFileName(), name()));
			}
			try {
				ZipFile archive = opened(zip);
				return open(archive, archive.getEntry(entry));
			} catch (ZipException | EOFException broken) {
				throw damaged(zip, broken);
			}
		}

		private InputStream open(ZipFile archive, ZipEntry found) throws IOException {
			try {
				InputStream in = new LimitedStream(archive.getInputStream(found), found.getCompressedSize(), limits, zip.getFileName() + "!" + name());
				return new FilterInputStream(in) {
					@Override
					public void close() throws IOException {
						super.close();
						archive.close();
					}
				};
			} catch (IOException | RuntimeException broken) {
				archive.close();
				throw broken;
			}
		}
	}

	/** The path of a neighbour; one that would leave the archive stays at its root. */
	private static String beside(String location, String relative) {
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
