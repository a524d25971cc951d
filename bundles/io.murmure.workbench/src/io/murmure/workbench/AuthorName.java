package io.murmure.workbench;

import io.murmure.ui.Texts;

/** What an author is called where posts are shown: the pseudonym, or words where the source does not tell who wrote. */
public final class AuthorName {

	private AuthorName() {
	}

	/** @param author as in the view {@code posts} */
	public static String of(String author) {
		return isTold(author) ? author : Texts.of(AuthorName.class).get("author.untold");
	}

	public static boolean isTold(String author) {
		return !author.isEmpty();
	}
}
