package io.murmure.lib.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads one value of a JSON stream into memory, up to a number of nodes; the rest of a larger one is passed over. */
final class JsonTree {

	/** Far above the largest record of any platform; a record beyond is damage or an attack. */
	private static final int MOST_NODES = 500_000;

	private final UnaryOperator<String> repair;
	private int nodes;
	private Optional<String> firstField = Optional.empty();

	JsonTree(UnaryOperator<String> repair) {
		this.repair = repair;
	}

	/** True when the last value was too large and lost its end. */
	boolean cut() {
		return nodes > MOST_NODES;
	}

	/** The first field of the object that was read last, also where the reading broke off inside it. */
	Optional<String> firstField() {
		return firstField;
	}

	/** The value that the parser stands on; on its last token afterwards. */
	Object read(JsonParser parser) throws IOException {
		nodes = 0;
		firstField = Optional.empty();
		return value(parser);
	}

	private Object value(JsonParser parser) throws IOException {
		nodes++;
		JsonToken token = parser.currentToken();
		if (token.isStructStart() && cut()) {
			parser.skipChildren();
			return null;
		}
		return switch (token) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			default -> scalar(parser);
		};
	}

	private Map<String, Object> object(JsonParser parser) throws IOException {
		Map<String, Object> map = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			if (nodes == 1) {
				firstField = Optional.of(repair.apply(key));
			}
			parser.nextToken();
			Object value = value(parser);
			if (!cut()) {
				map.put(repair.apply(key), value);
			}
		}
		return map;
	}

	private List<Object> array(JsonParser parser) throws IOException {
		List<Object> list = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			Object value = value(parser);
			if (!cut()) {
				list.add(value);
			}
		}
		return list;
	}

	/** A text, truth value or number; whole numbers too large for a long stay text. */
	Object scalar(JsonParser parser) throws IOException {
		return switch (parser.currentToken()) {
			case VALUE_NULL -> null;
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NUMBER_INT -> parser.getTextLength() <= 18 ? (Object) parser.getLongValue() : parser.getText();
			case VALUE_NUMBER_FLOAT -> Double.valueOf(parser.getText());
			default -> repair.apply(parser.getText());
		};
	}
}
