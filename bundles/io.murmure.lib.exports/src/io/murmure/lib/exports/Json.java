package io.murmure.lib.exports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;

/** One value of a JSON document that is asked without fear: what is not there is {@link #MISSING}, which is empty in every way. */
public final class Json {

	public static final Json MISSING = new Json(null);

	private final Object value;

	private Json(Object value) {
		this.value = value;
	}

	/** @param value a Map, List, String, Long, Double, Boolean or null */
	public static Json of(Object value) {
		return value == null ? MISSING : new Json(value);
	}

	/** The first value in a JSON text; {@link #MISSING} when there is none. */
	public static Json parse(String text) {
		try (JsonParser parser = JsonFormat.factory().createParser(text)) {
			return parser.nextToken() == null ? MISSING : of(new JsonTree(UnaryOperator.identity()).read(parser));
		} catch (IOException broken) {
			return MISSING;
		}
	}

	/** The value under the keys, one inside the other. */
	public Json get(String... keys) {
		Object at = value;
		for (String key : keys) {
			at = at instanceof Map<?, ?> map ? map.get(key) : null;
		}
		return of(at);
	}

	/** The first of the keys that is there and not null. */
	public Json any(String... keys) {
		for (String key : keys) {
			if (has(key)) {
				return get(key);
			}
		}
		return MISSING;
	}

	public boolean has(String key) {
		return value instanceof Map<?, ?> map && map.get(key) != null;
	}

	public Set<String> keys() {
		return value instanceof Map<?, ?> map ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
	}

	/** The elements of a list; none when it is no list. */
	public List<Json> items() {
		return value instanceof List<?> list ? list.stream().map(Json::of).toList() : List.of();
	}

	/** The values of an object in their order; none when it is no object. */
	public List<Json> values() {
		return value instanceof Map<?, ?> map ? map.values().stream().map(Json::of).toList() : List.of();
	}

	public boolean isText() {
		return value instanceof String;
	}

	public boolean isObject() {
		return value instanceof Map;
	}

	public boolean isList() {
		return value instanceof List;
	}

	public boolean isMissing() {
		return value == null;
	}

	/** The text, or a number or truth value as text; otherwise an empty text. */
	public String text() {
		return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
	}

	/** The text unless it is blank. */
	public Optional<String> some() {
		return Optional.of(text()).filter(text -> !text.isBlank());
	}

	public boolean yes() {
		return Boolean.TRUE.equals(value) || "true".equals(value);
	}

	/** The number, also when it is written as text; {@code otherwise} when there is none. */
	public double number(double otherwise) {
		if (value instanceof Number number) {
			return number.doubleValue();
		}
		try {
			return value instanceof String text && !text.isBlank() ? Double.parseDouble(text.strip()) : otherwise;
		} catch (NumberFormatException noNumber) {
			return otherwise;
		}
	}

	public long whole(long otherwise) {
		if (value instanceof Long number) {
			return number;
		}
		double number = number(Double.NaN);
		return Double.isNaN(number) ? otherwise : (long) number;
	}

	/** The value as a Map, List, String, Long, Double, Boolean or null, to build another one of. */
	public Object raw() {
		return value;
	}

	@Override
	public String toString() {
		return String.valueOf(value);
	}
}
