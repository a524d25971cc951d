package io.murmure.core.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** What was unpacked from an archive: a piece of the file that its entries are kept in. */
final class UnpackedEntry implements Source {
	private final Spool spool;
	private final long from;
	private final long size;
	private final String location;
	private final String place;
	private final Instant modified;
	private final Map<String, Source> places;
	private final CheckSum sum;
	private final String archive;

	/** @param archive where the archive lies that it was unpacked from */
	UnpackedEntry(Spool spool, long from, long size, String location, String place, Instant modified, Map<String, Source> places, CheckSum sum, String archive) {
		this.spool = spool;
		this.from = from;
		this.size = size;
		this.location = location;
		this.place = place;
		this.modified = modified;
		this.places = places;
		this.sum = sum;
		this.archive = archive;
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
	public String place() {
		return place;
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
	public List<Source> around(int foldersUp) {
		String folder = EntryPath.above(location, foldersUp);
		return places.values().stream().filter(one -> one.location().startsWith(folder)).sorted(Comparator.comparing(Source::location)).toList();
	}

	@Override
	public Instant modified() {
		return modified;
	}

	@Override
	public Optional<String> flaw() {
		return sum.fits() ? Optional.empty() : Optional.of(Sentence.of(Archive.class, "check-sum", archive, location));
	}
}
