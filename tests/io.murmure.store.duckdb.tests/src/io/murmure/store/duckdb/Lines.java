package io.murmure.store.duckdb;

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

/** Reads one post a line; the same line twice is the same post. */
final class Lines implements Connector<NoParameters> {

	@Override
	public String id() {
		return "lines";
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public double recognise(Source source) {
		return source.name().endsWith(".txt") ? 1 : 0;
	}

	@Override
	public Stream<SourceRecord> read(Source source, NoParameters parameters, ReadContext context) throws IOException {
		return new String(source.open().readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(line -> Post.said("test", "club", "zoe", Instant.EPOCH, line, new Position(source.name(), 1)).platformId(line).build());
	}
}
