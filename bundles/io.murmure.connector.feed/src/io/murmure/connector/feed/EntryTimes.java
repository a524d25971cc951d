package io.murmure.connector.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.source.Source;

/** Gives an entry without a time of its own that of its feed, or of the file, and tells how many there were. */
final class EntryTimes {

	private final Source file;
	private final ReadContext context;
	private final Instant modified;
	private Optional<Instant> feed = Optional.empty();
	private long without;

	EntryTimes(Source file, ReadContext context) throws IOException {
		this.file = file;
		this.context = context;
		this.modified = file.modified();
	}

	/** When the feed says that it was made. */
	void feed(Optional<Instant> time) {
		feed = time.isPresent() ? time : feed;
	}

	Instant of(Optional<Instant> own) {
		without += own.isEmpty() ? 1 : 0;
		return own.or(() -> feed).orElse(modified);
	}

	void tellWhatHadNone() {
		if (without > 0) {
			context.warn(file.at(0), feed.isPresent() ? "time-of-feed" : "time-of-file", without);
		}
	}
}
