package io.murmure.lib.words;

import java.util.List;

/**
 * A thing that has names.
 *
 * @param id        1 for the subject that is listened for, from 2 for its rivals in their order
 * @param text      as the listener calls it
 * @param spellings other names of the same, the text among them
 */
public record Named(long id, String text, List<String> spellings) {

	public static final long SUBJECT = 1;

	public Named {
		spellings = List.copyOf(spellings);
	}

	public String role() {
		return id == SUBJECT ? "subject" : "rival";
	}
}
