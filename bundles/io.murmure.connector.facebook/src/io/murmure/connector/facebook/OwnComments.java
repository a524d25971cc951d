package io.murmure.connector.facebook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.Mojibake;

/** The comments of a download, all by its owner, bear the name that a download without its profile tells nowhere else. */
final class OwnComments {

	private static final List<String> FILES = List.of("comments_and_reactions/comments.json", "groups/your_comments_in_groups.json", "comments/comments.json", "comments.json",
			"your_comments_in_groups.json");
	private static final List<String> LISTS = List.of("comments_v2", "group_comments_v2", "comments", "group_comments");
	private static final int FOLDERS_UP = 3;

	private OwnComments() {
	}

	/** The name over the first comment in the file itself, or in those that lie near it. */
	static Optional<String> author(Source file) throws IOException {
		Optional<String> here = in(file);
		String folder = "";
		for (int up = 0; here.isEmpty() && up < FOLDERS_UP; up++, folder = "../" + folder) {
			for (String near : FILES) {
				Optional<Source> comments = here.isEmpty() ? file.near(folder + near) : Optional.empty();
				here = comments.isPresent() ? in(comments.get()) : here;
			}
		}
		return here;
	}

	private static Optional<String> in(Source comments) throws IOException {
		JsonHead head = JsonHead.of(comments);
		return LISTS.stream().map(list -> head.value(list + "[].data[].comment.author")).filter(name -> !name.isBlank()).map(Mojibake::repair).findFirst();
	}
}
