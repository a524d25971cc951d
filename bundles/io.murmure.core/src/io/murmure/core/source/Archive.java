package io.murmure.core.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * A ZIP file read in place, never unpacked to disk, within limits that stop archive bombs. An entry whose name leaves the
 * archive's folder is refused.
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

	private static final long RATIO_GRACE = 1L << 20;

	private Archive() {
	}

	/** The file entries of the ZIP file, in the archive's order; each can be opened again and again. */
	public static List<Source> entries(Path zip, Limits limits) throws IOException {
		List<Source> sources = new ArrayList<>();
		try (ZipFile archive = new ZipFile(zip.toFile())) {
			if (archive.size() > limits.entries()) {
				throw new SourceException("\"" + zip.getFileName() + "\" holds more than " + limits.entries()
						+ " entries: unpack what you need and import the folder.");
			}
			for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements();) {
				ZipEntry entry = all.nextElement();
				if (!entry.isDirectory()) {
					requireInside(zip, entry.getName());
					sources.add(new Entry(zip, entry.getName(), entry.getSize(), modified(zip, entry), limits));
				}
			}
		} catch (ZipException | EOFException broken) {
			throw damaged(zip, broken);
		}
		return sources;
	}

	private static SourceException damaged(Path zip, IOException broken) {
		return new SourceException("\"" + zip.getFileName() + "\" is not a readable ZIP file: export or download it again.", broken);
	}

	private static void requireInside(Path zip, String name) throws SourceException {
		String path = name.replace('\\', '/');
		if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || List.of(path.split("/")).contains("..")) {
			throw new SourceException("\"" + zip.getFileName() + "\" has an entry that points outside the archive; it was not read.");
		}
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
			try (ZipFile archive = new ZipFile(zip.toFile())) {
				return Optional.ofNullable(archive.getEntry(path)).filter(found -> !found.isDirectory())
						.map(found -> new Entry(zip, path, found.getSize(), modified, limits));
			} catch (IOException unreadable) {
				return Optional.empty();
			}
		}

		@Override
		public InputStream open() throws IOException {
			try {
				ZipFile archive = new ZipFile(zip.toFile());
				return open(archive, archive.getEntry(entry));
			} catch (ZipException | EOFException broken) {
				throw damaged(zip, broken);
			}
		}

		private InputStream open(ZipFile archive, ZipEntry found) throws IOException {
			try {
				return new LimitedStream(archive, found, limits, zip.getFileName() + "!" + name());
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

	/** Counts what it unpacks and stops at the limits, whatever the entry's header promised. */
	private static final class LimitedStream extends FilterInputStream {
		private final ZipFile archive;
		private final long packed;
		private final Limits limits;
		private final String what;
		private long unpacked;

		LimitedStream(ZipFile archive, ZipEntry entry, Limits limits, String what) throws IOException {
			super(archive.getInputStream(entry));
			this.archive = archive;
			this.packed = Math.max(1, entry.getCompressedSize());
			this.limits = limits;
			this.what = what;
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			count(value < 0 ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count(Math.max(0, read));
			return read;
		}

		@Override
		public boolean markSupported() {
			return false;
		}

		private void count(int read) throws SourceException {
			unpacked += read;
			if (unpacked > limits.bytes() || unpacked > RATIO_GRACE && unpacked / packed > limits.ratio()) {
				throw new SourceException("\"" + what + "\" unpacks to far more than it should (an archive bomb?); the rest of it was not read.");
			}
		}

		@Override
		public void close() throws IOException {
			super.close();
			archive.close();
		}
	}
}
