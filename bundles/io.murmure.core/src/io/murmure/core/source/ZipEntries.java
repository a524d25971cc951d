package io.murmure.core.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

/** The entries of a ZIP file, read in place by its directory, pictures, sounds and films left out: each look at one of thousands would read the directory again. */
final class ZipEntries {

	private static final int HEAD = 4096;
	private static final Charset DOS = Charset.forName("IBM850");

	private ZipEntries() {
	}

	/** @throws ZipException or {@link EOFException} when its directory is damaged or cut off */
	static List<Source> of(Path zip, Nest nest, Progress progress) throws IOException {
		List<Source> sources = new ArrayList<>();
		try (ZipFile archive = opened(zip)) {
			nest.entries(archive.size(), nest.place());
			Set<String> links = links(zip);
			for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements();) {
				progress.check();
				ZipEntry entry = all.nextElement();
				if (links.contains(entry.getName())) {
					sources.add(new LinkEntry(location(entry), location(entry), modified(zip, entry)));
				} else if (!entry.isDirectory()) {
					byte[] head = head(archive, entry);
					Source source = new Entry(zip, entry.getName(), entry.getSize(), entry.getCrc(), modified(zip, entry), nest.limits());
					if (PackFormat.of(head).isPresent()) {
						sources.add(new PackedSource(source, nest.deeper(location(entry)), entry.getCompressedSize()));
					} else if (!Media.is(head)) {
						sources.add(Gzip.inside(source));
					}
				}
			}
		} catch (Nest.LimitException crowd) {
			throw new SourceException(crowd.getMessage(), crowd);
		}
		return sources;
	}

	/** The JDK reads the directory of a ZIP file once for all who have it open. */
	static Closeable kept(Path zip) {
		try {
			return opened(zip);
		} catch (IOException damagedOrNoZip) {
			return () -> {
			};
		}
	}

	/** The JDK does not tell the mode that programs of Unix keep with an entry. */
	private static Set<String> links(Path zip) {
		try (var directory = org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(zip).setIgnoreLocalFileHeader(true).setUseUnicodeExtraFields(false).get()) {
			return Collections.list(directory.getEntries()).stream().filter(ZipArchiveEntry::isUnixSymlink).map(ZipArchiveEntry::getName).collect(Collectors.toSet());
		} catch (IOException | RuntimeException damaged) {
			return Set.of();
		}
	}

	/** Windows writes names in the code page of DOS without saying so; they need not be UTF-8. */
	private static ZipFile opened(Path zip) throws IOException {
		try {
			return new ZipFile(zip.toFile());
		} catch (ZipException misnamed) {
			return new ZipFile(zip.toFile(), DOS);
		}
	}

	private static byte[] head(ZipFile archive, ZipEntry entry) {
		try (InputStream in = archive.getInputStream(entry)) {
			return in.readNBytes(HEAD);
		} catch (IOException | RuntimeException toldWhenItIsRead) {
			return new byte[0];
		}
	}

	private static String location(ZipEntry entry) {
		return entry.getName().replace('\\', '/');
	}

	private static Instant modified(Path zip, ZipEntry entry) throws IOException {
		return (entry.getLastModifiedTime() == null ? Files.getLastModifiedTime(zip) : entry.getLastModifiedTime()).toInstant();
	}

	/** @param crc the check sum that it was packed with, -1 when unknown */
	private record Entry(Path zip, String entry, long size, long crc, Instant modified, Archive.Limits limits) implements Source {

		@Override
		public String name() {
			return EntryPath.name(entry);
		}

		@Override
		public String location() {
			return entry.replace('\\', '/');
		}

		@Override
		public String place() {
			return location();
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}

		@Override
		public Closeable kept() {
			return ZipEntries.kept(zip);
		}

		@Override
		public Optional<Source> near(String relative) {
			String path = EntryPath.beside(location(), relative);
			try (ZipFile archive = opened(zip)) {
				return Optional.ofNullable(archive.getEntry(path)).filter(found -> !found.isDirectory())
						.map(found -> new Entry(zip, path, found.getSize(), found.getCrc(), modified, limits));
			} catch (IOException unreadable) {
				return Optional.empty();
			}
		}

		@Override
		public List<Source> around(int foldersUp) throws IOException {
			String folder = EntryPath.above(location(), foldersUp);
			try (ZipFile archive = opened(zip)) {
				return archive.stream().filter(one -> !one.isDirectory() && ZipEntries.location(one).startsWith(folder)).sorted(Comparator.comparing(ZipEntry::getName))
						.<Source>map(one -> new Entry(zip, one.getName(), one.getSize(), one.getCrc(), modified, limits)).toList();
			}
		}

		/** The JDK reads an entry by the directory without a look at its check sum. */
		@Override
		public Optional<String> flaw() {
			CRC32 sum = new CRC32();
			try (InputStream in = new CheckedInputStream(open(), sum)) {
				in.transferTo(OutputStream.nullOutputStream());
			} catch (IOException toldWhenItIsRead) {
				return Optional.empty();
			}
			return crc < 0 || crc == sum.getValue() ? Optional.empty() : Optional.of(Sentence.of(Archive.class, "check-sum", zip.getFileName(), location()));
		}

		@Override
		public InputStream open() throws IOException {
			if (!EntryPath.isInside(entry)) {
				throw new SourceException(Sentence.of(Archive.class, "outside", zip.getFileName(), location()));
			}
			try {
				ZipFile archive = opened(zip);
				return open(archive, archive.getEntry(entry));
			} catch (ZipException | EOFException broken) {
				throw Archive.damaged(zip.getFileName().toString(), broken);
			}
		}

		private InputStream open(ZipFile archive, ZipEntry found) throws IOException {
			try {
				// A bomb that says so itself is stopped as soon as it can be; what stands at its beginning may be worth reading.
				long packed = limits.isBomb(found.getCompressedSize(), found.getSize()) ? 0 : found.getCompressedSize();
				InputStream in = new LimitedStream(archive.getInputStream(found), packed, limits, zip.getFileName() + "!" + name());
				return new FilterInputStream(in) {

					@Override
					public int read() throws IOException {
						byte[] one = new byte[1];
						return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
					}

					@Override
					public int read(byte[] buffer, int offset, int length) throws IOException {
						try {
							return super.read(buffer, offset, length);
						} catch (EOFException cutOff) {
							throw new SourceException(Sentence.of(Archive.class, "cut", zip.getFileName() + "!" + name()), cutOff);
						}
					}

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
}
