package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;

/** What the first kilobytes of a JSON file show: which fields stand where, by which a format is recognised. */
public final class JsonHead {

	private static final int BYTES = 1 << 18;

	private final Set<String> paths = new HashSet<>();
	private final Map<String, String> values = new HashMap<>();
	private int documents;

	/** An object or array that is open; outside of all, values follow each other as in an array. */
	private record Level(String path, boolean array) {
	}

	private JsonHead() {
	}

	/** Empty when the source is no JSON. */
	public static JsonHead of(Source source) throws IOException {
		return source.seen(JsonHead.class, beginning -> of(beginning.head(BYTES)));
	}

	/** @param head the first bytes of a file */
	public static JsonHead of(byte[] head) throws IOException {
		JsonHead seen = new JsonHead();
		var decoding = TextDecoding.of(head.length > TextDecoding.HEAD ? Arrays.copyOf(head, TextDecoding.HEAD) : head);
		if (decoding.isEmpty()) {
			return seen;
		}
		try (Reader reader = JsonFormat.of(head, decoding.get())) {
			JsonFormat.skipAssignment(reader);
			reader.mark(64);
			int first = reader.read();
			while (first >= 0 && Character.isWhitespace(first)) {
				reader.mark(64);
				first = reader.read();
			}
			if (first == '{' || first == '[') {
				reader.reset();
				seen.look(reader);
			}
		}
		return seen;
	}

	private void look(Reader reader) throws IOException {
		Deque<Level> open = new ArrayDeque<>();
		Level around = new Level("", true);
		String name = "";
		try (JsonParser parser = JsonFormat.factory().createParser(reader)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				String here = around.array ? around.path : name;
				switch (token) {
					case FIELD_NAME -> {
						name = around.path.isEmpty() ? parser.currentName() : around.path + "." + parser.currentName();
						paths.add(name);
					}
					case START_OBJECT, START_ARRAY -> {
						documents += open.isEmpty() ? 1 : 0;
						open.push(around);
						around = token == JsonToken.START_ARRAY ? new Level(here + "[]", true) : new Level(here, false);
						paths.add(around.path);
					}
					case END_OBJECT, END_ARRAY -> around = open.pop();
					default -> values.putIfAbsent(here, parser.getText());
				}
			}
		} catch (JacksonException cutOff) {
			// what was seen so far is what the head shows
		}
	}

	/** True when all the fields were seen; a path is written as for {@link JsonRecords}. */
	public boolean has(String... all) {
		return Stream.of(all).allMatch(paths::contains);
	}

	public boolean hasAny(String... some) {
		return Stream.of(some).anyMatch(paths::contains);
	}

	/** True when a field path, or its beginning, fits. */
	public boolean any(Predicate<String> test) {
		return paths.stream().anyMatch(test);
	}

	/** The first text or number at the path; otherwise an empty text. */
	public String value(String path) {
		return values.getOrDefault(path, "");
	}

	/** True when no field was seen: a text may begin with a bracket too. */
	public boolean isEmpty() {
		return paths.stream().allMatch(path -> path.isEmpty() || path.endsWith("[]"));
	}

	/** True when several JSON values follow each other, as in a file of one a line. */
	public boolean isLines() {
		return documents > 1;
	}
}
