package io.murmure.core.study;

import java.util.List;

/**
 * What a Study listens for.
 *
 * @param subject   a product, brand or theme; empty when there is none
 * @param aliases   other names of the subject
 * @param rivals    what it is compared with
 * @param questions what the listener wants to know
 */
public record Brief(String subject, List<String> aliases, List<String> rivals, List<String> questions) {

	public static final Brief NONE = new Brief("", List.of(), List.of(), List.of());

	public Brief {
		aliases = List.copyOf(aliases);
		rivals = List.copyOf(rivals);
		questions = List.copyOf(questions);
	}
}
