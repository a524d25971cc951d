package io.murmure.core.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.Position;
import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.Unread;
import io.murmure.core.study.Warning;

/** What comes nearest to a source that nobody recognises, and what differs. */
final class Nearest {

	/** Kind of the warning; its details are the nearest connector, what of it is there, and what is missing. */
	static final String UNLIKE = "unrecognised";
	/** Kinds of warnings about a source that is like nothing that is read. */
	static final String DAMAGED = "unrecognised-damaged";
	static final String EMPTY = "unrecognised-empty";
	static final String EMPTY_JSON = "unrecognised-empty-json";
	static final String BINARY = "unrecognised-binary";
	static final String TEXT = "unrecognised-text";

	private static final int SEEN = 1 << 16;

	/** What JSON is made of without its values: brackets, and names in front of them. */
	private static final Pattern NO_VALUE = Pattern.compile("\\G(?:[\\[\\]{},\\s\\uFEFF]++|\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*:)");

	private final Map<Connector<?>, List<Trait>> traits = new LinkedHashMap<>();

	Nearest(Collection<Connector<?>> connectors) {
		connectors.forEach(connector -> traits.put(connector, connector.traits()));
	}

	/** How many of a connector's traits the source has. */
	private record Likeness(Connector<?> connector, List<Trait> there, List<Trait> missing) {
		double share() {
			return there.size() / (double) (there.size() + missing.size());
		}
	}

	/** The connector that the source has most of; none when it has nothing of any. */
	private record Best(Optional<Likeness> likeness) {
	}

	/** Why nobody recognises the source. */
	Warning to(Source source) {
		Position whole = source.at(0);
		try {
			Optional<String> why = Unread.why(source);
			if (why.isPresent()) {
				return new Warning(whole, Importer.UNREADABLE, List.of(why.get()));
			}
			byte[] head = source.head(SEEN);
			if (new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
				return new Warning(whole, EMPTY, List.of());
			}
			Optional<TextDecoding> decoding = TextDecoding.of(head);
			if (decoding.isEmpty()) {
				return new Warning(whole, BINARY, List.of());
			}
			if (SideFiles.isJson(source) && head.length < SEEN && hasNoValues(new String(head, decoding.get().charset()))) {
				return new Warning(whole, EMPTY_JSON, List.of());
			}
			return best(source).map(best -> unlike(whole, best)).orElseGet(() -> new Warning(whole, TEXT, List.of()));
		} catch (IOException unreadable) {
			return new Warning(whole, Importer.UNREADABLE, List.of(Sentence.of(Nearest.class, "broken", source.place())));
		}
	}

	private static boolean hasNoValues(String json) {
		Matcher tokens = NO_VALUE.matcher(json);
		int end = 0;
		while (tokens.find()) {
			end = tokens.end();
		}
		return end == json.length();
	}

	/** Whether it has half or more of what a connector looks for. */
	boolean isHalfOf(Source source) {
		try {
			return best(source).filter(best -> 2 * best.share() >= 1).isPresent();
		} catch (IOException unreadable) {
			return false;
		}
	}

	private Optional<Likeness> best(Source source) throws IOException {
		return source.seen(Best.class, beginning -> {
			byte[] head = beginning.head(SEEN);
			return new Best(TextDecoding.of(head).flatMap(decoding -> best(new String(head, decoding.charset()))));
		}).likeness();
	}

	private Optional<Likeness> best(String text) {
		return traits.entrySet().stream().map(known -> likeness(known.getKey(), known.getValue(), text)).filter(one -> !one.there().isEmpty())
				.max((one, other) -> Double.compare(one.share(), other.share()));
	}

	private static Likeness likeness(Connector<?> connector, List<Trait> traits, String text) {
		var parted = traits.stream().collect(Collectors.partitioningBy(trait -> trait.pattern().matcher(text).find()));
		return new Likeness(connector, parted.get(true), parted.get(false));
	}

	private static Warning unlike(Position whole, Likeness nearest) {
		if (nearest.missing().isEmpty()) {
			return new Warning(whole, DAMAGED, List.of(nearest.connector().id()));
		}
		return new Warning(whole, UNLIKE, List.of(nearest.connector().id(), shown(nearest.there()), shown(nearest.missing())));
	}

	private static String shown(List<Trait> traits) {
		return traits.stream().map(Trait::shown).collect(Collectors.joining(", "));
	}
}
