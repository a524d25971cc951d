package io.murmure.core.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of mails, one a file: read ones in {@code cur}, unread ones in {@code new}, those that are just coming in {@code tmp}; what else lies beside these is
 * the mail server's own. Folders inside it begin with a dot. Sources: D. J. Bernstein, "Using maildir format"; Maildir++ of the Courier mail server.
 */
public final class Maildir {

	private static final Set<String> OF_MESSAGES = Set.of("cur", "new");
	private static final Pattern LOCATION = Pattern.compile("(?:^|.*/)\\.?([^/]+)/(?:cur|new)/\\d+\\.[^/]+$");
	/** Windows allows no colon in a file name. */
	private static final Pattern FLAGS = Pattern.compile("[:;!]2,([A-Za-z]*)$");

	private Maildir() {
	}

	/** Whether a file under {@code folder} is a message of a Maildir; empty when it lies in none. */
	static Optional<Boolean> isMessage(Path folder, Path file) {
		Path around = file.getParent();
		if (isMaildir(around)) {
			return Optional.of(false);
		}
		boolean inside = around != null && around.startsWith(folder) && isMaildir(around.getParent());
		return inside ? Optional.of(OF_MESSAGES.contains(around.getFileName().toString()) && !file.getFileName().toString().startsWith(".")) : Optional.empty();
	}

	/** Copies lose empty folders, which "tmp" is most of the time and "new" often is. */
	private static boolean isMaildir(Path folder) {
		return folder != null && Files.isDirectory(folder.resolve("cur")) && (Files.isDirectory(folder.resolve("new")) || Files.isDirectory(folder.resolve("tmp")));
	}

	/** The name of the mail folder that the message lies in, when it lies in one. */
	public static Optional<String> folder(Source message) {
		Matcher found = LOCATION.matcher(message.location());
		return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
	}

	/** What its reader marked it with, a letter each: D draft, F flagged, P passed on, R answered, S seen, T trashed. */
	public static String flags(Source message) {
		Matcher found = FLAGS.matcher(message.name());
		return found.find() && folder(message).isPresent() ? found.group(1) : "";
	}
}
