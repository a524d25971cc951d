package io.murmure.connector.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.component.ComponentText;

/**
 * Which column of a table says what.
 *
 * @param columns   all columns, in their order
 * @param roles     the column of each role that has one
 * @param counts    columns that count what readers did, each with the name of the count, such as {@code likes}
 * @param answers   columns with further texts of the same author and time, as forms have that ask several things
 * @param named     the roles whose column the user named; the others were guessed
 */
public record ColumnRoles(List<String> columns, Map<Role, String> roles, Map<String, String> counts, List<String> answers, Set<Role> named) {

	public ColumnRoles {
		columns = List.copyOf(columns);
		roles = Collections.unmodifiableMap(roles.isEmpty() ? new EnumMap<>(Role.class) : new EnumMap<>(roles));
		counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		answers = List.copyOf(answers);
		named = Set.copyOf(named);
	}

	public Optional<String> column(Role role) {
		return Optional.ofNullable(roles.get(role));
	}

	/** Whether any column was guessed. */
	public boolean guessed() {
		return !named.containsAll(roles.keySet()) || !counts.isEmpty() || !answers.isEmpty();
	}

	/** What was guessed, in one line for a person: {@code text = avis, author = client, likes = j'aime}. */
	public String describeGuesses(Locale locale) {
		ComponentText texts = ComponentText.of(TableConnector.class, locale);
		List<String> parts = new ArrayList<>();
		roles.forEach((role, column) -> {
			if (!named.contains(role)) {
				parts.add(texts.get("role." + role.name().toLowerCase(Locale.ROOT)).orElse(role.name()) + " = " + column);
			}
		});
		answers.forEach(column -> parts.add(texts.get("role.answers").orElse("answers") + " = " + column));
		counts.forEach((column, count) -> parts.add(texts.get("count." + count).orElse(count) + " = " + column));
		return String.join(", ", parts);
	}

	/** Index of the role's column, or -1. */
	int index(Role role) {
		return column(role).map(columns::indexOf).orElse(-1);
	}
}
