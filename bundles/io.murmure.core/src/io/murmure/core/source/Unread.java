package io.murmure.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** Tells of a source that is no text why nothing can be read of it, as far as its first bytes show. */
public final class Unread {

	private static final int HEAD = 512;
	private static final int TAR = 257;
	private static final List<String> ARCHIVES = List.of("7z\u00BC\u00AF", "Rar!", "\u001F\u008B", "BZh", "\u00FD7zXZ", "\u0028\u00B5\u002F\u00FD");
	private static final List<String> MEDIA = List.of("\u00FF\u00D8\u00FF", "\u0089PNG", "GIF8", "RIFF", "OggS", "ID3", "\u001AE\u00DF\u00A3");

	private Unread() {
	}

	/** One sentence that names the source and says what to do; empty when the bytes tell nothing of the kind. */
	public static Optional<String> why(Source source) {
		try {
			return reason(source).map(reason -> Sentence.of(Unread.class, reason, source.name()));
		} catch (SourceException told) {
			return Optional.of(told.getMessage());
		} catch (AccessDeniedException denied) {
			return Optional.of(Sentence.of(Unread.class, "denied", source.name()));
		} catch (IOException broken) {
			return Optional.of(Sentence.of(Unread.class, "broken", source.name()));
		}
	}

	private static Optional<String> reason(Source source) throws IOException {
		String start = new String(source.head(HEAD), StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\u0003\u0004")) {
			return packed(source);
		}
		if (ARCHIVES.stream().anyMatch(start::startsWith) || start.startsWith("ustar", TAR)) {
			return Optional.of("archive");
		}
		boolean media = MEDIA.stream().anyMatch(start::startsWith) || start.startsWith("ftyp", 4);
		return media ? Optional.of("media") : Optional.empty();
	}

	private static Optional<String> packed(Source zip) throws IOException {
		if (zip.path().isEmpty()) {
			return Optional.of("archive");
		}
		List<Source> entries = Archive.entries(zip.path().get(), Archive.Limits.DEFAULT);
		boolean nested = entries.stream().anyMatch(entry -> entry.name().toLowerCase(Locale.ROOT).matches(".*\\.(zip|7z|rar|tar|tgz|gz)"));
		return Optional.of(nested ? "archive" : "archive-unknown");
	}
}
