package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;

import io.murmure.core.source.TextPlaces;

/**
 * The objects of the first array of objects in a JSON document, wherever it hangs, and of documents that follow it in the file. An element that is none is
 * told with its place and lost alone: those that it seems to hold because it is damaged are found again by what they have in common.
 */
final class JsonArraySource implements ObjectSource {

	private final JsonFactory json = LenientJson.factory();
	private final JsonElements elements;
	private final RowTrouble trouble;
	private final TextPlaces places;
	/** The fields that all objects have so far. */
	private Set<String> common = Set.of();
	private long ordinal;
	private boolean ended;

	/** @param text opens what is in {@code in} from its first character */
	JsonArraySource(Reader in, TextPlaces.Text text, RowTrouble trouble) {
		this.elements = new JsonElements(in);
		this.places = new TextPlaces(text);
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		while (!ended) {
			boolean whole = elements.advance();
			if (!whole && !elements.cutOff()) {
				break;
			}
			ordinal++;
			if (elements.tooLong()) {
				trouble.warn(ordinal, "row-too-long", JsonElements.LONGEST);
			}
			if (elements.cutOff()) {
				tell("broken-json-file");
			}
			if (whole && !elements.tooLong()) {
				List<Map<String, String>> object = JsonObjects.all(json, elements.text(), this::tell);
				if (!object.isEmpty()) {
					return Optional.of(known(object.getFirst()));
				}
			}
			ended = !elements.resume(this::isRecord) && !whole;
		}
		if (!ended && elements.more()) {
			trouble.warn(ordinal, "text-behind-json");
		}
		ended = true;
		return Optional.empty();
	}

	private void tell(String kind) {
		TextPlaces.Place place = places.of(elements.begin());
		trouble.warn(ordinal, kind, JsonObjects.DEEPEST, place.line(), place.column());
	}

	private Map<String, String> known(Map<String, String> object) {
		if (common.isEmpty()) {
			common = new HashSet<>(object.keySet());
		} else if (!object.keySet().containsAll(common)) {
			common.retainAll(object.keySet());
		}
		return object;
	}

	/** Most of what all had before: when few were seen, they have much in common that others need not have. */
	private boolean isRecord(String text) {
		if (common.isEmpty()) {
			return false;
		}
		try {
			List<Map<String, String>> object = JsonObjects.all(json, text, ignored -> {
			});
			return object.size() == 1 && 2 * common.stream().filter(object.getFirst()::containsKey).count() > common.size();
		} catch (IOException unreadable) {
			return false;
		}
	}

	@Override
	public long position() {
		return ordinal;
	}

	@Override
	public void close() throws IOException {
		elements.close();
		places.close();
	}
}
