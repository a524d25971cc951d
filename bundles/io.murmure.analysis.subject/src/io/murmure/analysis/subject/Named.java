package io.murmure.analysis.subject;

import java.util.List;

/**
 * What the Brief listens for.
 *
 * @param id        1 for the subject, from 2 for its rivals in their order
 * @param text      as the Brief has it
 * @param spellings other names of the same, the text among them
 */
record Named(long id, String text, List<String> spellings) {

	static final long SUBJECT = 1;

	String role() {
		return id == SUBJECT ? "subject" : "rival";
	}
}
