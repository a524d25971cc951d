package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

import io.murmure.core.component.Sentence;

/**
 * Unpacks an archive from its first byte to its last, once: the way to read tar and 7z, what lies inside another archive, and what lost its end.
 * Cost: O(bytes); memory for one chunk, and for 7z its dictionary, up to {@value #MOST_MEMORY} KiB.
 */
final class Unpacking {

	private static final int HEAD = 4096;
	private static final int BUFFER = 1 << 16;
	private static final int MOST_MEMORY = 256 << 10;

	private final Source source;
	private final Nest nest;
	private final Spool spool;
	private final List<Source> entries = new ArrayList<>();
	private final Map<String, Source> places = new HashMap<>();
	private final List<String> troubles = new ArrayList<>();

	Unpacking(Source source, Nest nest) throws IOException {
		this.source = source;
		this.nest = nest;
		this.spool = new Spool();
	}

	/** @throws SourceException when nothing comes out of it */
	Archive unpack(PackFormat format) throws SourceException {
		try {
			switch (format) {
				case SEVEN_Z -> sevenZ();
				case ZIP -> stream(new ZipArchiveInputStream(open(), "UTF8", true, true));
				case TAR -> stream(new TarArchiveInputStream(open()));
				case TAR_GZ -> stream(new TarArchiveInputStream(new GZIPInputStream(open(), BUFFER)));
			}
		} catch (SourceException | Nest.LimitException told) {
			troubles.add(told.getMessage());
		} catch (PasswordRequiredException locked) {
			trouble("locked");
		} catch (IOException | RuntimeException broken) {
			trouble(entries.isEmpty() ? "broken" : "cut");
		}
		if (entries.isEmpty() && !troubles.isEmpty()) {
			throw new SourceException(troubles.getFirst());
		}
		return new Archive(entries, troubles);
	}

	private InputStream open() throws IOException {
		return source.open();
	}

	private void trouble(String kind) {
		troubles.add(Sentence.of(Archive.class, kind, source.name()));
	}

	private void stream(ArchiveInputStream<?> packed) throws IOException {
		try (packed) {
			for (ArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
				if (isFile(entry) && packed.canReadEntryData(entry)) {
					take(entry.getName(), Optional.ofNullable(entry.getLastModifiedDate()), packed);
				} else if (isFile(entry)) {
					trouble(entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption() ? "locked" : "unknown-way");
				}
			}
		}
	}

	private static boolean isFile(ArchiveEntry entry) {
		boolean plain = !(entry instanceof TarArchiveEntry tar) || !tar.isLink() && !tar.isSymbolicLink() && !tar.isFIFO() && !tar.isBlockDevice() && !tar.isCharacterDevice();
		return plain && !entry.isDirectory();
	}

	private void sevenZ() throws IOException {
		try (SevenZFile packed = SevenZFile.builder().setSeekableByteChannel(seekable()).setMaxMemoryLimitKiB(MOST_MEMORY).setUseDefaultNameForUnnamedEntries(true).get()) {
			for (SevenZArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
				if (!entry.isDirectory() && entry.hasStream()) {
					take(entry.getName(), entry.getHasLastModifiedDate() ? Optional.of(entry.getLastModifiedDate()) : Optional.empty(), packed.getInputStream(entry));
				}
			}
		}
	}

	/** 7z has its directory at its end. */
	private FileChannel seekable() throws IOException {
		if (source.path().isPresent()) {
			return FileChannel.open(source.path().get());
		}
		Spool whole = new Spool();
		try (InputStream in = open()) {
			whole.take(in, nest, source.name());
		}
		return whole.channel();
	}

	private void take(String name, Optional<Date> modified, InputStream in) throws IOException {
		nest.entries(1, source.name());
		String location = name.replace('\\', '/');
		Instant time = modified.isPresent() ? modified.get().toInstant() : source.modified();
		if (!EntryPath.isInside(name)) {
			keep(new Outside(source.name(), location, time));
			return;
		}
		byte[] head = in.readNBytes(HEAD);
		if (Media.is(head)) {
			return;
		}
		long from = spool.end();
		try {
			spool.take(new SequenceInputStream(new ByteArrayInputStream(head), unclosed(in)), nest, source.name() + "!" + EntryPath.name(location));
		} catch (Nest.LimitException stopped) {
			spool.back(from);
			throw stopped;
		} catch (IOException | RuntimeException broken) {
			if (spool.end() > from) {
				keep(new Piece(spool, from, spool.end() - from, location, time, places));
			}
			throw broken;
		}
		Piece piece = new Piece(spool, from, spool.end() - from, location, time, places);
		keep(PackFormat.of(head).isPresent() ? new PackedSource(piece, nest.deeper(), 0) : piece);
	}

	/** The archive goes on behind the entry. */
	private static InputStream unclosed(InputStream in) {
		return new FilterInputStream(in) {
			@Override
			public void close() {
				// left to who opened the archive
			}
		};
	}

	private void keep(Source entry) {
		entries.add(entry);
		places.putIfAbsent(entry.location(), entry);
	}

	/** What was unpacked. */
	private static final class Piece implements Source {
		private final Spool spool;
		private final long from;
		private final long size;
		private final String location;
		private final Instant modified;
		private final Map<String, Source> places;

		Piece(Spool spool, long from, long size, String location, Instant modified, Map<String, Source> places) {
			this.spool = spool;
			this.from = from;
			this.size = size;
			this.location = location;
			this.modified = modified;
			this.places = places;
		}

		@Override
		public String name() {
			return EntryPath.name(location);
		}

		@Override
		public String location() {
			return location;
		}

		@Override
		public InputStream open() {
			return spool.open(from, size);
		}

		@Override
		public long size() {
			return size;
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}

		@Override
		public Optional<Source> near(String relative) {
			return Optional.ofNullable(places.get(EntryPath.beside(location, relative)));
		}

		@Override
		public Instant modified() {
			return modified;
		}
	}

	/** An entry whose name leads out of the archive. */
	private record Outside(String archive, String location, Instant modified) implements Source {

		@Override
		public String name() {
			return EntryPath.name(location);
		}

		@Override
		public InputStream open() throws IOException {
			throw new SourceException(Sentence.of(Archive.class, "outside", archive, name()));
		}

		@Override
		public long size() {
			return -1;
		}

		@Override
		public Optional<Path> path() {
			return Optional.empty();
		}
	}
}
