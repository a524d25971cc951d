package io.murmure.connector.bluesky;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;

import io.murmure.core.component.Sentence;
import io.murmure.lib.exports.Json;

/** Values in DAG-CBOR as JSON values: a link to another block becomes the text of its content id, other bytes become Latin-1 text. */
final class DagCbor {

	private static final int LINK = 42;
	private static final int DEEPEST = 200;
	private static final int MOST_NODES = 500_000;
	private static final CBORFactory FORMAT = CBORFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build();

	private int nodes;

	private DagCbor() {
	}

	/** @throws IOException when the bytes are no value */
	static Json read(byte[] bytes) throws IOException {
		try (CBORParser parser = FORMAT.createParser(bytes)) {
			parser.nextToken();
			return Json.of(new DagCbor().value(parser));
		} catch (IllegalArgumentException broken) {
			throw new IOException(broken);
		}
	}

	private Object value(CBORParser parser) throws IOException {
		if (parser.currentToken() == null || ++nodes > MOST_NODES) {
			throw new IOException(Sentence.of(DagCbor.class, "cut"));
		}
		return switch (parser.currentToken()) {
			case START_OBJECT -> object(parser);
			case START_ARRAY -> array(parser);
			case VALUE_EMBEDDED_OBJECT -> bytes(parser);
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? (Object) parser.getText() : parser.getLongValue();
			case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
			case VALUE_STRING -> parser.getText();
			default -> null;
		};
	}

	private static String bytes(CBORParser parser) throws IOException {
		boolean link = parser.getCurrentTag() == LINK;
		byte[] bytes = parser.getBinaryValue();
		return link && bytes.length > 1 ? ContentId.text(bytes, 1, bytes.length) : new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private Map<String, Object> object(CBORParser parser) throws IOException {
		Map<String, Object> map = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			map.put(key, value(parser));
		}
		return map;
	}

	private List<Object> array(CBORParser parser) throws IOException {
		List<Object> list = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			list.add(value(parser));
		}
		return list;
	}
}
