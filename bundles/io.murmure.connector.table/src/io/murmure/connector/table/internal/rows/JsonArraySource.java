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
final class JsonArraySource extends JsonListSource {

	private final JsonFactory json = LenientJson.factory();
	private final JsonElements elements;
	/** The fields that all objects have so far. */
	private Set<String> common = Set.of();

	/** @param text opens what is in {@code in} from its first character */
	JsonArraySource(Reader in, TextPlaces.Text text, RowTrouble trouble) {
		this(new JsonElements(in), text, trouble);
	}

	private JsonArraySource(JsonElements elements, TextPlaces.Text text, RowTrouble trouble) {
		super(elements, text, trouble);
		this.elements = elements;
	}

	@Override
	protected Optional<Map<String, String>> find() throws IOException {
		boolean goesOn = true;
		while (goesOn) {
			boolean whole = elements.advance();
			if (!whole && !elements.cutOff()) {
				if (elements.more()) {
					tell("text-behind-json");
				}
				return Optional.empty();
			}
			count();
			if (elements.tooLong()) {
				tell("row-too-long", JsonElements.LONGEST);
			}
			if (elements.cutOff()) {
				tellDamage("broken-json-file", elements.begin());
			}
			if (whole && !elements.tooLong()) {
				List<Map<String, String>> object = JsonObjects.all(json, elements.text(), kind -> tellDamage(kind, elements.begin()));
				if (!object.isEmpty()) {
					return Optional.of(known(object.getFirst()));
				}
			}
			goesOn = elements.resume(this::isRecord) || whole;
		}
		return Optional.empty();
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
}
