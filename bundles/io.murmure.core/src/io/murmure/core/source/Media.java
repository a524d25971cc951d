package io.murmure.core.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells pictures, sounds and films, of which no text is read, by their first bytes. */
final class Media {

	private static final List<String> STARTS = List.of("\u00FF\u00D8\u00FF", "\u0089PNG", "GIF8", "RIFF", "OggS", "ID3", "\u001AE\u00DF\u00A3");
	private static final int FILM = 4;

	private Media() {
	}

	static boolean is(byte[] head) {
		String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
		return STARTS.stream().anyMatch(start::startsWith) || start.startsWith("ftyp", FILM);
	}
}
