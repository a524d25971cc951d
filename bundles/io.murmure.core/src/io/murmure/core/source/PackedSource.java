package io.murmure.core.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

/** A source that is an archive. What is in it is found out once, however often it is asked. */
final class PackedSource implements Source {

	private final Source source;
	private final Nest nest;
	private final long packed;
	private Optional<Archive> opened = Optional.empty();
	private Optional<SourceException> refused = Optional.empty();

	/** @param packed its bytes on disk, 0 when those of the archive around it are counted already */
	PackedSource(Source source, Nest nest, long packed) {
		this.source = source;
		this.nest = nest;
		this.packed = packed;
	}

	/** An archive that is in no other, as far as is known. */
	static PackedSource outermost(Source source, Archive.Limits limits) {
		return new PackedSource(source, new Nest(limits, source.place()), Math.max(1, source.size()));
	}

	/** The same archive whose entries look for a stop whenever they are opened; what is in it is found out before. */
	PackedSource watched(Progress progress) throws IOException {
		PackedSource same = new PackedSource(source, nest, packed);
		try {
			same.opened = Optional.of(archive(progress).watched(progress));
		} catch (SourceException told) {
			same.refused = Optional.of(told);
		}
		return same;
	}

	/** What is in it. */
	synchronized Archive archive(Progress progress) throws IOException {
		if (refused.isPresent()) {
			throw new SourceException(refused.get().getMessage(), refused.get());
		}
		if (opened.isEmpty()) {
			try {
				opened = Optional.of(look(progress));
			} catch (SourceException told) {
				refused = Optional.of(told);
				throw told;
			}
		}
		return opened.get();
	}

	private Archive look(Progress progress) throws IOException {
		PackFormat format = PackFormat.of(source).orElseThrow(() -> Archive.damaged(place(), new ZipException()));
		if (nest.isTooDeep()) {
			throw new SourceException(Sentence.of(Archive.class, "deep", place(), Nest.DEEPEST));
		}
		if (format == PackFormat.ZIP && path().isPresent()) {
			try {
				return new Archive(ZipEntries.of(path().get(), nest, progress), List.of());
			} catch (ZipException | EOFException cutOff) {
				// its directory stands at its end; what comes before can be read without
				Archive rest = unpack(format, progress);
				if (rest.entries().isEmpty()) {
					throw Archive.damaged(place(), cutOff);
				}
				return rest.troubles().isEmpty() ? new Archive(rest.entries(), List.of(Sentence.of(Archive.class, "cut", place()))) : rest;
			}
		}
		return unpack(format, progress);
	}

	private Archive unpack(PackFormat format, Progress progress) throws IOException {
		nest.packed(packed);
		return new Unpacking(source, nest, progress).unpack(format);
	}

	@Override
	public String name() {
		return source.name();
	}

	@Override
	public String location() {
		return source.location();
	}

	@Override
	public String place() {
		return nest.place();
	}

	@Override
	public InputStream open() throws IOException {
		return source.open();
	}

	@Override
	public long size() {
		return source.size();
	}

	@Override
	public Optional<Path> path() {
		return source.path();
	}

	@Override
	public Optional<Source> near(String relative) {
		return source.near(relative);
	}

	@Override
	public List<Source> around(int foldersUp) throws IOException {
		return source.around(foldersUp);
	}

	@Override
	public Instant modified() throws IOException {
		return source.modified();
	}

	@Override
	public Closeable kept() {
		return path().map(ZipEntries::kept).orElseGet(source::kept);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PackedSource archive && archive.source.equals(source);
	}

	@Override
	public int hashCode() {
		return source.hashCode();
	}
}
