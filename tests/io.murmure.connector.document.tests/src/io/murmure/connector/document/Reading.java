package io.murmure.connector.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;
import io.murmure.testing.MemorySource;

/** One reading of a document: its posts, and the warnings as {@code line kind}. */
record Reading(List<Post> posts, List<String> warnings) {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	static Reading of(Source source, String... settings) throws IOException {
		Map<String, String> typed = new java.util.HashMap<>();
		for (int index = 0; index < settings.length; index += 2) {
			typed.put(settings[index], settings[index + 1]);
		}
		List<String> warnings = new ArrayList<>();
		SourceContext context = new SourceContext(PARIS, Optional.empty(), Progress.NONE,
				(position, kind, details) -> warnings.add(position.record() + " " + kind));
		try (Stream<SourceRecord> records = new DocumentConnector().read(source, Parameters.create(DocumentParameters.class, typed), context)) {
			return new Reading(records.map(Post.class::cast).toList(), warnings);
		}
	}

	static Reading of(String name, String content, String... settings) throws IOException {
		return of(source(name, content), settings);
	}

	List<String> texts() {
		return posts.stream().map(Post::text).toList();
	}

	List<String> times() {
		return posts.stream().map(post -> post.time().toString()).toList();
	}


	static Source source(String name, String content) {
		return source(name, content, StandardCharsets.UTF_8);
	}

	static Source source(String name, String content, Charset charset) {
		return source(name, content.getBytes(charset));
	}

	static Source source(String name, byte[] content) {
		return new MemorySource(name, content);
	}

	static Source file(Path path) {
		return new FileSource(path);
	}
}
