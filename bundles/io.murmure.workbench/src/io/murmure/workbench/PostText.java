package io.murmure.workbench;

import io.murmure.workbench.internal.Bringing;

/**
 * What a post says: its own words, or what it brings where it has none. The second is told in the reader's language and is never part of
 * the study, so that nobody counts, searches or quotes it.
 *
 * @param words  as stored
 * @param brings such as "2 photos", empty when there are words
 */
public record PostText(String words, String brings) {

	/** The columns that {@link #of} reads from the view {@code posts}, which stands under this name. */
	public static String columns(String posts) {
		return """
				P.text, concat_ws(chr(30), coalesce(P.marks, ''), coalesce(array_to_string(P.attachments, chr(31)), ''), coalesce(P.links[1], ''),
					coalesce(P.repost_of, P.quote_of, 0)) as brings""".replace("P.", posts + ".");
	}

	/** @param column where the columns begin */
	public static PostText of(Row row, int column) {
		String words = row.text(column);
		return new PostText(words, words.isBlank() ? Bringing.of(row.text(column + 1)).told() : "");
	}

	public boolean wordless() {
		return !brings.isEmpty();
	}

	/** What stands in a window. */
	public String shown() {
		return wordless() ? brings : words;
	}
}
