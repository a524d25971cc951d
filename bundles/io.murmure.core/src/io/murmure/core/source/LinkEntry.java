package io.murmure.core.source;

import java.time.Instant;

/**
 * An entry that leads to another file, inside the archive or not: all that is packed of it is where to, which nobody wrote.
 *
 * @param file the place of the entry
 */
record LinkEntry(String location, String file, Instant modified) implements HollowSource {

	@Override
	public String name() {
		return EntryPath.name(location);
	}

	/** Tells that it is none of the files. */
	@Override
	public String place() {
		return file + " → …";
	}
}
