package io.murmure.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Pictures, sounds and films, of which no text is read, told by their first bytes. */
public enum Media {
	PICTURE("\u00FF\u00D8\u00FF", "\u0089PNG", "GIF87a", "GIF89a", "II*\0", "MM\0*"), SOUND("OggS", "ID3\2", "ID3\3", "ID3\4", "fLaC", "#!AMR"), FILM("\u001AE\u00DF\u00A3");

	private static final int SEEN = 16;
	/** Containers tell what they hold behind their mark. */
	private static final int CONTENT = 8;
	private static final String RIFF = "RIFF";
	private static final String ISO = "ftyp";
	private static final int ISO_MARK = 4;
	private static final List<String> STILL = List.of("heic", "heix", "mif1", "avif");

	private final List<String> starts;

	Media(String... starts) {
		this.starts = List.of(starts);
	}

	/** What the file shows; empty when it is no such thing, or cannot be read. */
	public static Optional<Media> of(Source source) {
		try {
			return of(source.head(SEEN));
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	static Optional<Media> of(byte[] head) {
		String start = new String(head, 0, Math.min(head.length, SEEN), StandardCharsets.ISO_8859_1);
		for (Media kind : values()) {
			if (kind.starts.stream().anyMatch(start::startsWith)) {
				return Optional.of(kind);
			}
		}
		String content = start.length() < CONTENT ? "" : start.substring(CONTENT);
		if (start.startsWith(RIFF)) {
			return content.startsWith("WAVE") ? Optional.of(SOUND) : content.startsWith("AVI ") ? Optional.of(FILM) : content.startsWith("WEBP") ? Optional.of(PICTURE) : Optional.empty();
		} else if (start.startsWith(ISO, ISO_MARK)) {
			return Optional.of(STILL.stream().anyMatch(content::startsWith) ? PICTURE : content.startsWith("M4A") ? SOUND : FILM);
		}
		return Optional.empty();
	}

	static boolean is(byte[] head) {
		return of(head).isPresent();
	}
}
