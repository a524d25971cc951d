package io.murmure.core.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

/**
 * What is in a ZIP, tar, tar.gz or 7z file, within limits that stop archive bombs. A ZIP file is read in place; the others, and archives inside
 * archives, are unpacked once into a file without a name, pictures, sounds and films left out. An entry whose name leaves the archive's folder is
 * listed, and opening it is refused. An entry packed by gzip is what is in it. An archive inside is an entry that can itself be opened with {@link #of(Source)}.
 *
 * @param entries  the files, in the archive's order; each can be opened again and again
 * @param troubles sentences on what of it could not be read
 */
public record Archive(List<Source> entries, List<String> troubles) {

	/**
	 * How much an archive may hold, with all archives in it.
	 *
	 * @param entries  number of entries
	 * @param bytes    bytes of one entry, unpacked, and of all that are unpacked at once
	 * @param ratio    unpacked bytes for each packed byte, once the first megabyte has come out
	 */
	public record Limits(int entries, long bytes, int ratio) {
		public static final Limits DEFAULT = new Limits(100_000, 8L << 30, 200);

		/** Small files of one sign pack better than any bomb. */
		private static final long GRACE = 1L << 20;

		/** Whether so much came out of so little that it is a trap. */
		boolean isBomb(long packed, long unpacked) {
			return unpacked > GRACE && unpacked / Math.max(1, packed) > ratio;
		}
	}

	/** What the JDK says of an entry with a password. */
	private static final String ENCRYPTED = "encrypted";

	public Archive {
		entries = List.copyOf(entries);
		troubles = List.copyOf(troubles);
	}

	/** Whether the source can be looked into, by its first bytes. Office documents and e-books, which are ZIP files too, cannot. */
	public static boolean is(Source source) throws IOException {
		return source instanceof PackedSource || !(source instanceof HeldSource) && PackFormat.of(source).isPresent();
	}

	/** The archive under the usual limits. */
	public static Archive of(Source source) throws IOException {
		return of(source, Limits.DEFAULT);
	}

	/**
	 * @param limits hold for an archive that is not itself inside another
	 * @throws SourceException when nothing of it can be read
	 */
	public static Archive of(Source source, Limits limits) throws IOException {
		return packed(source, limits).archive(Progress.NONE);
	}

	/**
	 * An archive for those who recognise it by its entries: what is in it is found out now, and its entries look for a stop whenever they are opened.
	 *
	 * @throws io.murmure.core.progress.CancelledException when the user has asked to stop
	 */
	public static Source watched(Source source, Progress progress) throws IOException {
		return packed(source, Limits.DEFAULT).watched(progress);
	}

	private static PackedSource packed(Source source, Limits limits) {
		return source instanceof PackedSource known ? known : PackedSource.outermost(source, limits);
	}

	/** Archives in it are opened by who looks into them. */
	Archive watched(Progress progress) {
		return new Archive(entries.stream().map(entry -> entry instanceof PackedSource ? entry : new WatchedEntry(entry, progress)).toList(), troubles);
	}

	/** The entries of a ZIP file of any kind, documents included. */
	public static List<Source> entries(Path zip, Limits limits) throws IOException {
		try {
			return ZipEntries.of(zip, new Nest(limits, zip.getFileName().toString()), Progress.NONE);
		} catch (ZipException | EOFException broken) {
			throw damaged(zip.getFileName().toString(), broken);
		}
	}

	static SourceException damaged(String name, Exception broken) {
		boolean locked = String.valueOf(broken.getMessage()).contains(ENCRYPTED);
		return new SourceException(Sentence.of(Archive.class, locked ? "locked" : "broken", name), broken);
	}
}
