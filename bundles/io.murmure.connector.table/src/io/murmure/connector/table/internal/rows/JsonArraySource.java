package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;

/** The objects of the first array of objects in a JSON document, wherever it hangs, and of documents that follow it in the file; an element that is none is lost alone. */
final class JsonArraySource implements ObjectSource {

	private final JsonFactory json = LenientJson.factory();
	private final JsonElements elements;
	private final RowTrouble trouble;
	private long ordinal;
	private boolean ended;

	JsonArraySource(Reader in, RowTrouble trouble) {
		this.elements = new JsonElements(in);
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		while (!ended && elements.advance()) {
			ordinal++;
			if (elements.tooLong()) {
				trouble.warn(ordinal, "row-too-long", JsonElements.LONGEST);
				continue;
			}
			List<Map<String, String>> object = JsonObjects.all(json, elements.text(), kind -> trouble.warn(ordinal, kind, JsonObjects.DEEPEST));
			if (!object.isEmpty()) {
				return Optional.of(object.getFirst());
			}
		}
		if (!ended && elements.cutOff()) {
			trouble.warn(ordinal + 1, "broken-json-file");
		} else if (!ended && elements.more()) {
			trouble.warn(ordinal, "text-behind-json");
		}
		ended = true;
		return Optional.empty();
	}

	@Override
	public long position() {
		return ordinal;
	}

	@Override
	public void close() throws IOException {
		elements.close();
	}
}
