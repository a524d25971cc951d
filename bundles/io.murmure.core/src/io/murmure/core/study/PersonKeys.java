package io.murmure.core.study;

import java.util.Objects;
import java.util.Optional;

/**
 * By what a person is known again.
 *
 * @param id   keyed hash, hexadecimal, of the platform's own id of them, where it tells one; it stays when their name changes
 * @param name keyed hash, hexadecimal, of what they are called
 */
public record PersonKeys(Optional<String> id, String name) {

	public PersonKeys {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
	}

	/** Known by name alone. */
	public static PersonKeys named(String name) {
		return new PersonKeys(Optional.empty(), name);
	}
}
