package io.murmure.core.pipeline;

import java.time.ZoneId;
import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;

/** The plain implementation of {@link ReadContext}. */
public record SourceContext(ZoneId zone, Optional<String> channel, Progress progress, WarningSink warnings, NameSink names) implements ReadContext {

	/** Where nobody asks how else people are called. */
	public SourceContext(ZoneId zone, Optional<String> channel, Progress progress, WarningSink warnings) {
		this(zone, channel, progress, warnings, (platform, author, other) -> {
		});
	}

	/** Takes the warnings of one reading. */
	@FunctionalInterface
	public interface WarningSink {
		void warn(Position position, String kind, Object... details);
	}

	/** Takes other names of the people of one reading. */
	@FunctionalInterface
	public interface NameSink {
		void alsoCalled(String platform, String author, String other);
	}

	@Override
	public void alsoCalled(String platform, String author, String other) {
		names.alsoCalled(platform, author, other);
	}

	@Override
	public void warn(Position position, String kind, Object... details) {
		warnings.warn(position, kind, details);
	}
}
