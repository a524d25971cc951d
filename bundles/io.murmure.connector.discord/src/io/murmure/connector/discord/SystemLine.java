package io.murmure.connector.discord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.core.record.Membership.Change;

/**
 * What DiscordChatExporter writes, always in English, in place of the words of a message that tells what happened; in CSV nothing else tells it from words.
 *
 * @param about who it happened to, in the order of the line; nobody where it is the author or the line is of something else
 */
record SystemLine(Kind kind, List<String> about) {

	/** What happened. */
	enum Kind {
		JOINED("Joined the server\\.", Optional.of(Change.JOINED)),
		LEFT("Left the group\\.", Optional.of(Change.LEFT)),
		ADDED("Added ([^\\n]{1,1000}) to the group\\.", Optional.of(Change.ADDED)),
		REMOVED("Removed ([^\\n]{1,1000}) from the group\\.", Optional.of(Change.REMOVED)),
		/** The channel got the name. */
		RENAMED("Changed the channel name: ([^\\n]{1,1000})", Optional.empty()),
		/** A pin, a call, a picture of the channel. */
		OTHER("Changed the channel (?:name|icon)\\.|Pinned a message\\.|Started a (?:thread|call)\\b[^.\\n]{0,60}\\.", Optional.empty());

		private final Pattern words;
		private final Optional<Change> change;

		Kind(String words, Optional<Change> change) {
			this.words = Pattern.compile(words);
			this.change = change;
		}

		/** None where nobody came or went. */
		Optional<Change> change() {
			return change;
		}
	}

	static Optional<SystemLine> of(String content) {
		for (Kind kind : Kind.values()) {
			Matcher line = kind.words.matcher(content.strip());
			if (line.matches()) {
				return Optional.of(new SystemLine(kind, line.groupCount() == 0 ? List.of() : names(kind, line.group(1))));
			}
		}
		return Optional.empty();
	}

	private static List<String> names(Kind kind, String written) {
		return kind == Kind.RENAMED ? List.of(written.strip()) : Stream.of(written.split(", ")).map(String::strip).filter(name -> !name.isEmpty()).toList();
	}
}
