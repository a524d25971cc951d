package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Post;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.testing.MemorySource;

/** A chat in memory, and what the connector made of it. */
final class Chat {

	private final List<SourceRecord> records = new ArrayList<>();
	private final List<String> warnings = new ArrayList<>();

	static Source source(String name, byte[] bytes) {
		return new MemorySource(name, bytes);
	}

	static Source source(String... lines) {
		return source("chat.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	static Chat of(String... lines) {
		return read(source(lines));
	}

	static Chat read(Source source) {
		return read(source, Map.of(), "UTC", Optional.empty());
	}

	static Chat read(Source source, Map<String, String> settings, String zone, Optional<String> channel) {
		Chat chat = new Chat();
		WhatsAppConnector connector = new WhatsAppConnector();
		SourceContext context = new SourceContext(ZoneId.of(zone), channel, Progress.NONE,
				(position, kind, details) -> chat.warnings.add(position.record() + " " + kind + " " + Stream.of(details).map(String::valueOf).toList()));
		try (Stream<SourceRecord> all = connector.read(source, Parameters.create(connector.parameters(), settings), context)) {
			all.forEach(chat.records::add);
		} catch (IOException broken) {
			throw new IllegalStateException(broken);
		}
		return chat;
	}

	List<SourceRecord> records() {
		return records;
	}

	List<Post> posts() {
		return records.stream().filter(Post.class::isInstance).map(Post.class::cast).toList();
	}

	Post post() {
		if (posts().size() != 1) {
			throw new AssertionError("one post expected: " + records);
		}
		return posts().get(0);
	}

	List<String> moves() {
		return records.stream().filter(Membership.class::isInstance).map(Membership.class::cast).map(move -> move.author() + " " + move.change()).toList();
	}

	/** Each new name as {@code author name}. */
	List<String> namings() {
		return records.stream().filter(Renaming.class::isInstance).map(Renaming.class::cast).map(naming -> naming.author() + " " + naming.name()).toList();
	}

	List<String> said() {
		return posts().stream().map(post -> post.author() + ": " + post.text()).toList();
	}

	List<String> warnings() {
		return warnings;
	}
}
