package io.murmure.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;

/** What a connector made of a source: its records, the warnings as {@code record kind}, and as {@code file:record kind detail, detail}. */
public record Reading(List<SourceRecord> records, List<String> warnings, List<String> told) {

	/** Reads in the zone of Paris; settings are names and values in turn. */
	public static <P extends Record> Reading of(Connector<P> connector, Source source, String... settings) {
		Map<String, String> typed = new HashMap<>();
		for (int i = 0; i < settings.length; i += 2) {
			typed.put(settings[i], settings[i + 1]);
		}
		List<String> warnings = new ArrayList<>();
		List<String> told = new ArrayList<>();
		SourceContext context = new SourceContext(ZoneId.of("Europe/Paris"), Optional.empty(), Progress.NONE,
				(position, kind, details) -> {
					warnings.add(position.record() + " " + kind);
					told.add((position + " " + kind + " " + Stream.of(details).map(String::valueOf).collect(Collectors.joining(", "))).strip());
				});
		try (Stream<SourceRecord> all = connector.read(source, Parameters.create(connector.parameters(), typed), context)) {
			return new Reading(all.toList(), warnings, told);
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	public static Reading of(Connector<?> connector, String location, String text) {
		return of(connector, MemorySource.of(location, text));
	}

	public static Reading of(Connector<?> connector, Path file) {
		return of(connector, new FileSource(file));
	}

	public List<Post> posts() {
		return all(Post.class);
	}

	public List<Reaction> reactions() {
		return all(Reaction.class);
	}

	/** The records of one kind. */
	public <R extends SourceRecord> List<R> all(Class<R> kind) {
		return records.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Each post as {@code author: text}. */
	public List<String> said() {
		return posts().stream().map(post -> post.author() + ": " + post.text()).toList();
	}

	/** Each coming and going as {@code author CHANGE}. */
	public List<String> moves() {
		return all(Membership.class).stream().map(move -> move.author() + " " + move.change()).toList();
	}

	/** The post with the platform's id. */
	public Post post(String id) {
		return posts().stream().filter(post -> post.platformId().filter(id::equals).isPresent()).findFirst()
				.orElseThrow(() -> new AssertionError("no post " + id + " in " + records));
	}
}
