package io.murmure.core.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;

/** Records of one source whose time is still to come, as where days and months are mixed up or a clock was wrong. They are kept and told once. */
final class AheadOfTime {

	static final String KIND = "ahead-of-time";

	/** A guessed zone may be wrong by so much, and a clock. */
	private static final Duration DOUBT = Duration.ofDays(1);

	private final Instant latest;
	private Optional<Position> first = Optional.empty();
	private long records;

	/** @param now when the source is read */
	AheadOfTime(Instant now) {
		latest = now.plus(DOUBT);
	}

	void see(SourceRecord record) {
		if (record.time().isAfter(latest)) {
			first = first.or(() -> Optional.of(record.position()));
			records++;
		}
	}

	/** Tells where the first is and how many there are, if there are any. */
	void tell(SourceContext.WarningSink warnings) {
		first.ifPresent(position -> warnings.warn(position, KIND, records));
	}
}
