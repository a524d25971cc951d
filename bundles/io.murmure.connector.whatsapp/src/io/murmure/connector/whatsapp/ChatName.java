package io.murmure.connector.whatsapp;

import java.util.Optional;

import io.murmure.connector.whatsapp.Phrases.Kind;
import io.murmure.core.source.Source;

/** The name of a group or of the other person, from the name of the exported file. */
final class ChatName {

	/** What the chat is called in every export of an iPhone. */
	private static final String UNPACKED = "_chat.txt";

	private ChatName() {
	}

	/** The name in {@code fileName}, if WhatsApp gave it to the file, in any of its languages. */
	static Optional<String> in(String fileName) {
		String stem = stem(fileName);
		return Phrases.ALL.match(Kind.FILE, stem).map(Template.Match::name).map(Glyphs::visible).filter(name -> !name.isEmpty());
	}

	/** The name in that of the folder, if WhatsApp gave it: an unpacked export is a folder with {@code _chat.txt} in it. */
	static Optional<String> ofFolder(Source file) {
		return folder(file).flatMap(ChatName::in);
	}

	/** The folder of a file whose own name is that of every export; several such files must not become one chat. */
	static Optional<String> folder(Source file) {
		String[] parts = file.location().split("/");
		boolean sameEverywhere = file.name().equals(UNPACKED) && parts.length > 1;
		return sameEverywhere ? Optional.of(parts[parts.length - 2]).filter(name -> !name.isBlank()) : Optional.empty();
	}

	/** The file name without extension and without the number of a repeated download. */
	static String stem(String fileName) {
		int dot = fileName.lastIndexOf('.');
		String stem = dot > 0 && fileName.length() - dot <= 5 ? fileName.substring(0, dot) : fileName;
		stem = stem.indexOf(' ') < 0 ? stem.replace('_', ' ') : stem;
		return stem.replaceFirst("\\s*\\(\\d{1,3}\\)$", "").strip();
	}
}
