package io.murmure.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

import io.murmure.core.component.NoParameters;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;

/** A connector that does what a test tells it to. */
public record ScriptedConnector(String id, Recognition recognition, Reader reader) implements Connector<NoParameters> {

	/** How sure it is of a source. */
	@FunctionalInterface
	public interface Recognition {
		double of(Source source) throws IOException;
	}

	/** What it reads in a source. */
	@FunctionalInterface
	public interface Reader {
		Stream<SourceRecord> read(Source source) throws IOException;
	}

	/** Reads one post a line of every file in {@code .txt}; the same line twice is the same post. */
	public static ScriptedConnector lines() {
		return new ScriptedConnector("lines", source -> source.name().endsWith(".txt") ? 1 : 0,
				source -> new String(source.head(Integer.MAX_VALUE), StandardCharsets.UTF_8).lines().map(line -> post(source, line)));
	}

	/** What Zoé says in her club, identified by its words. */
	public static SourceRecord post(Source source, String text) {
		return Post.said("test", "club", "zoe", Instant.EPOCH, text, new Position(source.name(), 1)).platformId(text).build();
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public double recognise(Source source) throws IOException {
		return recognition.of(source);
	}

	@Override
	public Stream<SourceRecord> read(Source source, NoParameters none, ReadContext context) throws IOException {
		return reader.read(source);
	}
}
