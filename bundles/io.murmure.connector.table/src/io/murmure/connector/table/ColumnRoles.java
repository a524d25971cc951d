package io.murmure.connector.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.component.ComponentText;

/**
 * Which column of a table says what.
 *
 * @param columns   all columns, in their order
 * @param roles     the column of each role that has one
 * @param counts    columns that count what readers did, each with the name of the count, such as {@code likes}
 * @param answers   columns with further texts of the same author and time, as forms have that ask several things
 * @param guessed   whether any of the roles was guessed rather than named by the user
 */
public record ColumnRoles(List<String> columns, Map<Role, String> roles, Map<String, String> counts, List<String> answers, boolean guessed) {

	public ColumnRoles {
		columns = List.copyOf(columns);
		roles = java.util.Collections.unmodifiableMap(roles.isEmpty() ? new EnumMap<>(Role.class) : new EnumMap<>(roles));
		counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		answers = List.copyOf(answers);
	}

	public Optional<String> column(Role role) {
		return Optional.ofNullable(roles.get(role));
	}

	/** One line for a person: {@code text = avis, author = client, likes = j'aime}. */
	public String describe(Locale locale) {
		ComponentText texts = ComponentText.of(TableConnector.class, locale);
		List<String> parts = new ArrayList<>();
		roles.forEach((role, column) -> parts.add(texts.get("role." + role.name().toLowerCase(Locale.ROOT)).orElse(role.name()) + " = " + column));
		answers.forEach(column -> parts.add(texts.get("role.answers").orElse("answers") + " = " + column));
		counts.forEach((column, count) -> parts.add(texts.get("count." + count).orElse(count) + " = " + column));
		return String.join(", ", parts);
	}

	/** Index of the role's column, or -1. */
	int index(Role role) {
		return column(role).map(columns::indexOf).orElse(-1);
	}
}
