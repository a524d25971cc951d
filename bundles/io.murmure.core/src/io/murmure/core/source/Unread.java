package io.murmure.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** Tells of a source that is no text why nothing can be read of it, as far as its first bytes show. */
public final class Unread {

	private static final int HEAD = 512;
	private static final int ENTRIES_SEEN = 50;
	private static final String ZIP = "PK\u0003\u0004";
	private static final List<String> ARCHIVES = List.of(ZIP, "7z\u00BC\u00AF", "Rar!", "\u001F\u008B", "BZh", "\u00FD7zXZ");
	/** Dumps come packed so, and are opened; one that is damaged at its start shows nothing of what it holds. */
	private static final String ZSTANDARD = "\u0028\u00B5\u002F\u00FD";

	private static final String HIDDEN_BY_MAC = "__MACOSX/";

	private Unread() {
	}

	/** One sentence that names the source and says what to do; empty when the bytes tell nothing of the kind. */
	public static Optional<String> why(Source source) {
		try {
			return reason(source).map(reason -> Sentence.of(Unread.class, reason, source.place()));
		} catch (SourceException told) {
			return Optional.of(told.getMessage());
		} catch (AccessDeniedException denied) {
			return Optional.of(Sentence.of(Unread.class, "denied", source.place()));
		} catch (IOException broken) {
			return Optional.of(Sentence.of(Unread.class, "broken", source.place()));
		}
	}

	/**
	 * False for what is in archives beside what people wrote: pictures, sounds and films, empty files, and what a system hides there for itself
	 * ({@code .DS_Store}, {@code __MACOSX/}).
	 */
	public static boolean isWorthTelling(Source entry) {
		if (entry.name().startsWith(".") || entry.location().contains(HIDDEN_BY_MAC)) {
			return false;
		}
		if (entry instanceof LinkEntry) {
			return true;
		}
		try {
			byte[] head = entry.head(HEAD);
			return head.length > 0 && !Media.is(head);
		} catch (IOException broken) {
			return true;
		}
	}

	private static Optional<String> reason(Source source) throws IOException {
		if (Archive.is(source)) {
			lookInto(Archive.of(source));
			return Optional.of("archive-unknown");
		}
		byte[] head = source.head(HEAD);
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (start.startsWith(ZIP) && source.path().isPresent()) {
			// a document; where its directory can be read it is of a kind that nobody knows
			Archive.entries(source.path().get(), Archive.Limits.DEFAULT);
		}
		if (start.startsWith(ZSTANDARD)) {
			return Optional.of("zstandard");
		} else if (ARCHIVES.stream().anyMatch(start::startsWith)) {
			return Optional.of("archive");
		}
		return Media.is(head) ? Optional.of("media") : Optional.empty();
	}

	/** An entry that is locked, damaged, outside or too deep says so itself, which is more than that nobody knows it. */
	private static void lookInto(Archive archive) throws IOException {
		if (!archive.troubles().isEmpty()) {
			throw new SourceException(archive.troubles().getFirst());
		}
		for (Source entry : archive.entries().subList(0, Math.min(ENTRIES_SEEN, archive.entries().size()))) {
			if (Archive.is(entry)) {
				lookInto(Archive.of(entry));
			} else {
				entry.head(HEAD);
			}
		}
	}
}
