package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

/**
 * Unpacks an archive from its first byte to its last, once: the way to read tar and 7z, what lies inside another archive, and what lost its end.
 * Cost: O(bytes); memory for one chunk, and for 7z its dictionary, up to {@value #MOST_MEMORY} KiB.
 */
final class Unpacking {

	private static final int HEAD = 4096;
	private static final int BUFFER = 1 << 16;
	private static final int MOST_MEMORY = 256 << 10;
	private static final long MOST_HELD = 32L << 20;
	private static final LongSupplier NO_SUM = CheckSum.UNKNOWN.packed();
	private static final int UNIX_TYPE = 0xF000;
	private static final int UNIX_LINK = 0xA000;

	private final Source source;
	private final Nest nest;
	private final Progress progress;
	private final Spool spool;
	private final List<Source> entries = new ArrayList<>();
	private final Map<String, Source> places = new HashMap<>();
	private final List<String> troubles = new ArrayList<>();
	/** Where the entry lies that is being read; nothing between two. */
	private Optional<String> reading = Optional.empty();

	Unpacking(Source source, Nest nest, Progress progress) throws IOException {
		this.source = source;
		this.nest = nest;
		this.progress = progress;
		this.spool = new Spool();
	}

	/**
	 * @throws SourceException    when nothing comes out of it
	 * @throws CancelledException when the user has asked to stop
	 */
	Archive unpack(PackFormat format) throws SourceException {
		try {
			switch (format) {
				case SEVEN_Z -> sevenZ();
				case ZIP -> zip();
				case TAR -> tar(open());
				case TAR_GZ -> tar(new GZIPInputStream(open(), BUFFER));
			}
		} catch (CancelledException stopped) {
			throw stopped;
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
		troubles.add(Sentence.of(Archive.class, kind, nest.place()));
	}

	/** From the first byte to the last; where that breaks within an entry, those behind it are found by the directory, if there is one. */
	private void zip() throws IOException {
		try {
			zip(open());
		} catch (CancelledException | SourceException | Nest.LimitException told) {
			throw told;
		} catch (IOException | RuntimeException broken) {
			try (ZipFile whole = ZipFile.builder().setSeekableByteChannel(seekable()).get()) {
				goOn(whole);
			} catch (CancelledException | Nest.LimitException told) {
				throw told;
			} catch (IOException | RuntimeException noDirectory) {
				throw broken;
			}
		}
	}

	private void goOn(ZipFile whole) throws IOException {
		troubles.add(Sentence.of(Archive.class, "cut", nest.place() + reading.map(entry -> '!' + entry).orElse("")));
		Set<String> read = new HashSet<>(places.keySet());
		reading.ifPresent(read::add);
		for (ZipArchiveEntry entry : Collections.list(whole.getEntriesInPhysicalOrder())) {
			if (!entry.isDirectory() && read.add(location(entry.getName()))) {
				nest.entries(1, nest.place());
				take(whole, entry);
			}
		}
	}

	private void take(ZipFile whole, ZipArchiveEntry entry) throws IOException {
		if (!whole.canReadEntryData(entry)) {
			trouble(entry.getGeneralPurposeBit().usesEncryption() ? "locked" : "unknown-way");
			return;
		}
		try (InputStream in = whole.getInputStream(entry)) {
			take(entry.getName(), Optional.ofNullable(entry.getLastModifiedDate()), in, entry::getCrc);
		} catch (CancelledException | Nest.LimitException told) {
			throw told;
		} catch (IOException | RuntimeException broken) {
			troubles.add(Sentence.of(Archive.class, "cut", nest.place() + '!' + location(entry.getName())));
		}
	}

	/** An entry that is not packed and says its size only behind its end is held in memory until there. */
	private void zip(InputStream in) throws IOException {
		HeldStream held = new HeldStream(in, Sentence.of(Archive.class, "unknown-way", nest.place()));
		try (ZipArchiveInputStream packed = new ZipArchiveInputStream(held, "UTF8", true, true)) {
			for (ZipArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
				nest.entries(1, nest.place());
				if (entry.isDirectory()) {
					continue;
				} else if (packed.canReadEntryData(entry)) {
					held.atMost(entry.getMethod() == ZipEntry.STORED && entry.getGeneralPurposeBit().usesDataDescriptor() ? MOST_HELD : Long.MAX_VALUE);
					reading = Optional.of(location(entry.getName()));
					take(entry.getName(), Optional.ofNullable(entry.getLastModifiedDate()), packed, entry::getCrc);
					reading = Optional.empty();
					held.atMost(Long.MAX_VALUE);
				} else {
					trouble(entry.getGeneralPurposeBit().usesEncryption() ? "locked" : "unknown-way");
				}
			}
		}
	}

	/** Names of entries may be of any length, and are held in memory. */
	private void tar(InputStream in) throws IOException {
		HeldStream held = new HeldStream(in, Sentence.of(LimitedStream.class, "bomb", nest.place()));
		try (TarArchiveInputStream packed = new TarArchiveInputStream(held)) {
			held.atMost(MOST_HELD);
			for (TarArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
				held.atMost(Long.MAX_VALUE);
				nest.entries(1, nest.place());
				if (entry.isLink() || entry.isSymbolicLink()) {
					link(entry.getName(), entry.getLastModifiedDate());
				} else if (isFile(entry)) {
					take(entry.getName(), Optional.ofNullable(entry.getLastModifiedDate()), packed, NO_SUM);
				} else {
					pass(packed);
				}
				held.atMost(MOST_HELD);
			}
		}
	}

	private static boolean isFile(TarArchiveEntry entry) {
		return !entry.isDirectory() && !entry.isFIFO() && !entry.isBlockDevice() && !entry.isCharacterDevice();
	}

	private void sevenZ() throws IOException {
		try (FileChannel channel = seekable();
				SevenZFile packed = SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(MOST_MEMORY).setUseDefaultNameForUnnamedEntries(true).get()) {
			for (SevenZArchiveEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
				nest.entries(1, nest.place());
				if (isLink(entry)) {
					link(entry.getName(), entry.getHasLastModifiedDate() ? entry.getLastModifiedDate() : Date.from(source.modified()));
					pass(packed.getInputStream(entry));
				} else if (!entry.isDirectory() && entry.hasStream()) {
					take(entry.getName(), entry.getHasLastModifiedDate() ? Optional.of(entry.getLastModifiedDate()) : Optional.empty(), packed.getInputStream(entry), NO_SUM);
				}
			}
		}
	}

	private void link(String name, Date modified) {
		String location = location(name);
		keep(new LinkEntry(location, nest.placeOf(location), modified.toInstant()));
	}

	/** Programs of Unix keep the mode of the file above the attributes of Windows. */
	private static boolean isLink(SevenZArchiveEntry entry) {
		return entry.getHasWindowsAttributes() && (entry.getWindowsAttributes() >>> 16 & UNIX_TYPE) == UNIX_LINK;
	}

	/** 7z has its directory at its end. */
	private FileChannel seekable() throws IOException {
		if (source.path().isPresent()) {
			return FileChannel.open(source.path().get());
		}
		Spool whole = new Spool();
		try (InputStream in = open()) {
			whole.take(stoppable(in), nest, nest.place());
		}
		return whole.channel();
	}

	private static String location(String name) {
		return name.replace('\\', '/');
	}

	/** @param packed the check sum of the entry as it was packed, asked for when the archive is read; -1 when unknown */
	private void take(String name, Optional<Date> modified, InputStream in, LongSupplier packed) throws IOException {
		String location = location(name);
		Instant time = modified.isPresent() ? modified.get().toInstant() : source.modified();
		if (!EntryPath.isInside(name)) {
			keep(new OutsideEntry(nest.place(), location, nest.placeOf(location), time));
			pass(in);
			return;
		}
		CRC32 sum = new CRC32();
		InputStream summed = new CheckedInputStream(stoppable(in), sum);
		byte[] head = summed.readNBytes(HEAD);
		if (Media.is(head)) {
			pass(in);
			return;
		}
		long from = spool.end();
		try {
			spool.take(new SequenceInputStream(new ByteArrayInputStream(head), summed), nest, nest.place() + "!" + EntryPath.name(location));
		} catch (Nest.LimitException stopped) {
			spool.back(from);
			throw stopped;
		} catch (IOException | RuntimeException broken) {
			if (spool.end() > from) {
				keep(piece(from, location, time, CheckSum.UNKNOWN));
			}
			throw broken;
		}
		UnpackedEntry piece = piece(from, location, time, new CheckSum(sum.getValue(), packed));
		keep(PackFormat.of(head).isPresent() ? new PackedSource(piece, nest.deeper(location), 0) : Gzip.inside(piece));
	}

	private UnpackedEntry piece(long from, String location, Instant time, CheckSum sum) {
		return new UnpackedEntry(spool, from, spool.end() - from, location, nest.placeOf(location), time, places, sum, nest.place());
	}

	/** What is not kept has to be unpacked, too, to find what follows. */
	private void pass(InputStream in) throws IOException {
		byte[] chunk = new byte[BUFFER];
		for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
			progress.check();
			nest.passed(read, nest.place());
		}
	}

	/** The archive goes on behind the entry, unless the user stops it. */
	private InputStream stoppable(InputStream in) {
		return new CountedStream(in) {
			@Override
			void count(int read) {
				progress.check();
			}

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
}
