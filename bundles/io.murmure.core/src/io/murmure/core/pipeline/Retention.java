package io.murmure.core.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Removal;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;

/** Acts upon the ledger: what is past its last day goes, with all that was computed from it, and a Run says so. */
public final class Retention {

	/** The component of its Runs. */
	public static final String COMPONENT = "retention";

	private static final String VERSION = "1";

	private final Study study;

	public Retention(Study study) {
		this.study = study;
	}

	/** Channels whose last day is over, by the clock of the study's zone. */
	Set<String> expired() {
		return study.ledger().stream().filter(entry -> entry.retention().filter(this::isOver).isPresent()).map(LedgerEntry::channel)
				.collect(Collectors.toSet());
	}

	/** Whether posts that may be kept until the end of this day may be kept no longer. */
	boolean isOver(LocalDate lastDay) {
		return LocalDate.now(study.settings().zone()).isAfter(lastDay);
	}

	/** @return the record of what was removed; none when nothing was due */
	public Optional<Run> apply() {
		Set<String> expired = expired();
		if (expired.isEmpty()) {
			return Optional.empty();
		}
		Instant started = Instant.now();
		Removal removal = study.expire(expired);
		return removal.isEmpty() ? Optional.empty() : Optional.of(recorded(study, COMPONENT, VERSION, started, removal));
	}

	/** Clears the file of what was removed, and tells of it. */
	static Run recorded(Study study, String component, String version, Instant started, Removal removal) {
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("posts", removal.posts());
		counts.put("reactions", removal.reactions());
		counts.put("memberships", removal.memberships());
		counts.put("reworded", removal.reworded());
		counts.put("compacted", study.compact() ? 1L : 0L);
		Run run = new Run(Run.Kind.REMOVE, component, version, "", Map.of(), Optional.empty(), started, Duration.between(started, Instant.now()),
				counts, List.of(), Run.Outcome.DONE);
		study.record(run);
		return run;
	}
}
