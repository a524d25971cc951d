package io.murmure.connector.facebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Mojibake;
import io.murmure.lib.exports.Trouble;

/**
 * Whose a download is that has no profile where English downloads have it, as in one part of several, or under folders of another language: comments are
 * all by the owner and say so, and the sentences over posts begin with the owner's name.
 */
final class OwnName {

	private static final List<String> COMMENTS = List.of("comments_and_reactions/comments.json", "groups/your_comments_in_groups.json", "comments/comments.json", "comments.json",
			"your_comments_in_groups.json");
	private static final List<String> TOLD = List.of("comments_v2[].data[].comment.author", "group_comments_v2[].data[].comment.author", "comments[].data[].comment.author",
			"group_comments[].data[].comment.author", "profile_v2.name.full_name");
	/** A download has its files two folders deep. */
	private static final int FOLDERS_UP = 2;
	private static final int FILES_SEEN = 1000;
	private static final int TITLES_SEEN = 200;
	private static final Pattern CONVERSATION = Pattern.compile("message_\\d+\\.json");

	/** Finds a name in one file. */
	@FunctionalInterface
	private interface InFile {
		Optional<String> name(Source file) throws IOException;
	}

	/** Finds a name. */
	@FunctionalInterface
	private interface Look {
		Optional<String> name() throws IOException;
	}

	private OwnName() {
	}

	/** The name that the file tells, or those that lie near it; where these name several people, what the sentences over its own posts say. */
	static Optional<String> in(Source file) throws IOException {
		List<Look> looks = List.of(() -> told(file), () -> inComments(file), () -> around(file, OwnName::told), () -> overPosts(file), () -> around(file, OwnName::overPosts));
		Optional<String> name = Optional.empty();
		for (Iterator<Look> left = looks.iterator(); name.isEmpty() && left.hasNext();) {
			name = left.next().name();
		}
		return name;
	}

	private static Optional<String> inComments(Source file) throws IOException {
		String folder = "";
		for (int up = 0; up <= FOLDERS_UP; up++, folder = "../" + folder) {
			for (String near : COMMENTS) {
				Optional<Source> comments = file.near(folder + near);
				Optional<String> told = comments.isPresent() ? told(comments.get()) : Optional.empty();
				if (told.isPresent()) {
					return told;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<String> around(Source file, InFile look) {
		Set<String> names = new LinkedHashSet<>();
		for (Source one : neighbours(file)) {
			try {
				look.name(one).ifPresent(names::add);
			} catch (IOException | UncheckedIOException toldWhenItIsRead) {
				continue;
			}
		}
		return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
	}

	private static List<Source> neighbours(Source file) {
		try {
			return file.around(FOLDERS_UP).stream().filter(OwnName::mayTell).limit(FILES_SEEN).toList();
		} catch (IOException unreadable) {
			return List.of();
		}
	}

	private static boolean mayTell(Source file) {
		return file.extension().equals("json") && !CONVERSATION.matcher(file.name()).matches();
	}

	private static Optional<String> told(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		return TOLD.stream().map(head::value).filter(name -> !name.isBlank()).map(Mojibake::repair).findFirst();
	}

	/** The name that most of the sentences begin with, as far as the file can be read. */
	private static Optional<String> overPosts(Source file) throws IOException {
		Map<String, Integer> names = new HashMap<>();
		try (JsonRecords entries = JsonRecords.of(file, FacebookConnector.entries(JsonHead.of(file)), Mojibake::repair, Trouble.IGNORED); Stream<JsonRecord> all = entries.stream()) {
			all.limit(TITLES_SEEN).filter(entry -> !entry.path().contains(ActivityMapper.BY_OTHERS)).flatMap(entry -> GroupTitle.owner(entry.value().get("title").text()).stream())
					.forEach(name -> names.merge(name, 1, Integer::sum));
		} catch (UncheckedIOException breaksOff) {
			return mostOften(names);
		}
		return mostOften(names);
	}

	private static Optional<String> mostOften(Map<String, Integer> names) {
		return names.entrySet().stream().max(Map.Entry.<String, Integer> comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
	}
}
