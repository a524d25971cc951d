package io.murmure.core.pipeline;

import java.time.ZoneId;
import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;

/** The plain implementation of {@link ReadContext}. */
public record SourceContext(ZoneId zone, Optional<String> channel, Progress progress, WarningSink warnings) implements ReadContext {

	/** Takes the warnings of one reading. */
	@FunctionalInterface
	public interface WarningSink {
		void warn(Position position, String kind, Object... details);
	}

	@Override
	public void warn(Position position, String kind, Object... details) {
		warnings.warn(position, kind, details);
	}
}
