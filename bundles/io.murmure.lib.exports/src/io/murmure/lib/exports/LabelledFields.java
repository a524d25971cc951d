package io.murmure.lib.exports;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An entry of Meta's downloads from 2024 on: a list of fields, each labelled in the language of the account, some with fields of their own. */
public record LabelledFields(Json entry) {

	public static boolean is(Json value) {
		return value.get("label_values").isList();
	}

	public Optional<Instant> time() {
		return Times.epoch(entry.get("timestamp")).or(() -> fields().flatMap(field -> Times.epoch(field.get("timestamp_value")).stream()).findFirst());
	}

	/** What stands beside the first of the labels that is there, or as the first under it. */
	public Optional<String> value(Set<String> labels) {
		return labelled(labels, fields()).findFirst();
	}

	/** The same, wherever the label stands in the entry. */
	public Optional<String> nestedValue(Set<String> labels) {
		return labelled(labels, fields().flatMap(field -> Stream.concat(Stream.of(field), nested(field)))).findFirst();
	}

	/** The addresses that the entry has, in their order. */
	public Stream<String> addresses() {
		return fields().flatMap(field -> Stream.concat(Stream.of(field), nested(field))).flatMap(field -> Stream.of(field.get("href").text(), field.get("value").text()))
				.filter(text -> text.startsWith("https://") || text.startsWith("http://"));
	}

	private static Stream<String> labelled(Set<String> labels, Stream<Json> fields) {
		return fields.filter(field -> labels.contains(field.any("ent_field_name").text()) || labels.contains(field.any("label", "title").text()))
				.flatMap(field -> Stream.concat(field.get("value").some().stream(), nested(field).flatMap(inner -> inner.get("value").some().stream())));
	}

	private Stream<Json> fields() {
		return entry.get("label_values").items().stream();
	}

	private static Stream<Json> nested(Json field) {
		return Stream.concat(field.get("dict").items().stream(), field.get("vec").items().stream()).flatMap(inner -> Stream.concat(Stream.of(inner), nested(inner)));
	}
}
