package io.murmure.connector.whatsapp;

import java.util.Optional;

import io.murmure.connector.whatsapp.Phrases.Kind;

/** The name of a group or of the other person, from the name of the exported file. */
final class ChatName {

	private ChatName() {
	}

	/** The name in {@code fileName}, if WhatsApp gave it to the file, in any of its languages. */
	static Optional<String> in(String fileName) {
		String stem = stem(fileName);
		return Phrases.ALL.match(Kind.FILE, stem).map(Template.Match::name).map(Glyphs::visible).filter(name -> !name.isEmpty());
	}

	/** The file name without extension and without the number of a repeated download. */
	static String stem(String fileName) {
		int dot = fileName.lastIndexOf('.');
		String stem = dot > 0 && fileName.length() - dot <= 5 ? fileName.substring(0, dot) : fileName;
		stem = stem.indexOf(' ') < 0 ? stem.replace('_', ' ') : stem;
		return stem.replaceFirst("\\s*\\(\\d{1,3}\\)$", "").strip();
	}
}
