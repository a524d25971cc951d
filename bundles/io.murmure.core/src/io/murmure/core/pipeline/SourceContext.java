package io.murmure.core.pipeline;

import java.time.ZoneId;
import java.util.Optional;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;

/** The plain implementation of {@link ReadContext}. */
public record SourceContext(ZoneId zone, Optional<String> channel, Progress progress, WarningSink warnings, PeopleSink people) implements ReadContext {

	/** Where nobody asks who the people are. */
	public SourceContext(ZoneId zone, Optional<String> channel, Progress progress, WarningSink warnings) {
		this(zone, channel, progress, warnings, PeopleSink.NONE);
	}

	/** Takes the warnings of one reading. */
	@FunctionalInterface
	public interface WarningSink {
		void warn(Position position, String kind, Object... details);
	}

	/** Takes what one reading tells of who its people are; nothing, unless more is said. */
	public interface PeopleSink {
		PeopleSink NONE = new PeopleSink() {
		};

		default void alsoCalled(String platform, String author, String other) {
		}

		default void identified(String platform, String author, String id) {
		}
	}

	@Override
	public void alsoCalled(String platform, String author, String other) {
		people.alsoCalled(platform, author, other);
	}

	@Override
	public void identified(String platform, String author, String id) {
		people.identified(platform, author, id);
	}

	@Override
	public void warn(Position position, String kind, Object... details) {
		warnings.warn(position, kind, details);
	}
}
