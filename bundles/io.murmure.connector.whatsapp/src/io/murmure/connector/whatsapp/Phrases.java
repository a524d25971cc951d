package io.murmure.connector.whatsapp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.record.Mark;

/** The phrases of WhatsApp in its languages, from {@code phrases.txt}. Immutable. */
final class Phrases {

	/** What a phrase is for; the headings of the file. */
	enum Kind {
		MEDIA, PHOTO, VIDEO, VOICE, AUDIO, GIF, STICKER, DOCUMENT, CONTACT, ATTACHED, DELETED, EDITED, FORWARDED, POLL, OPTION,
		LOCATION, WAITING, NOTICE, COMMUNITY, SELF, CREATED, SUBJECT, JOINED, LEFT, REMOVED, ADDED, FILE
	}

	/** The longest phrase without holes is shorter. */
	static final int LONGEST = 80;

	/** Kinds of {@link Kind#MEDIA}, whose phrases are phrases of that, too. */
	private static final Map<Kind, Mark> MEDIA = Map.of(Kind.PHOTO, Mark.PHOTO, Kind.VIDEO, Mark.VIDEO, Kind.VOICE, Mark.VOICE, Kind.AUDIO, Mark.AUDIO, Kind.GIF, Mark.GIF,
			Kind.STICKER, Mark.STICKER, Kind.DOCUMENT, Mark.DOCUMENT, Kind.CONTACT, Mark.CONTACT);

	static final Phrases ALL = load();

	private static final int BEGINNINGS = 1 << 16;

	private final Map<Kind, Set<String>> plain = new EnumMap<>(Kind.class);
	private final Map<Kind, BitSet> beginnings = new EnumMap<>(Kind.class);
	private final Map<Kind, TemplateIndex> templates = new EnumMap<>(Kind.class);

	private Phrases() {
		for (Kind kind : Kind.values()) {
			plain.put(kind, new HashSet<>());
			beginnings.put(kind, new BitSet(BEGINNINGS));
			templates.put(kind, new TemplateIndex());
		}
	}

	/** True when the text is a phrase of this kind, whole. */
	boolean is(Kind kind, String text) {
		return text.length() < LONGEST && beginnings.get(kind).get(beginning(text)) && plain.get(kind).contains(Fold.of(Fold.sentence(text)));
	}

	/** The kind of medium that the text says was left out, where it says so. */
	Optional<Mark> medium(String text) {
		return MEDIA.keySet().stream().filter(kind -> is(kind, text)).findFirst().map(MEDIA::get);
	}

	/** A number that is the same for texts whose first two visible characters are: most messages begin like no phrase. */
	private static int beginning(String text) {
		int number = 0;
		int seen = 0;
		for (int at = 0; at < text.length() && seen < 2; at++) {
			char c = text.charAt(at);
			boolean counts = !Glyphs.isMark(c) && (seen > 0 || c > ' ' && !Glyphs.isSpace(c));
			number = counts ? number * 251 + Fold.fold(c) : number;
			seen += counts ? 1 : 0;
		}
		return number & BEGINNINGS - 1;
	}

	/** True when the text fits a phrase with holes of this kind. */
	boolean fits(Kind kind, String text) {
		return match(kind, text).isPresent();
	}

	/** What stands in the holes of the first phrase of this kind that fits the text. */
	Optional<Template.Match> match(Kind kind, String text) {
		return templates.get(kind).match(text);
	}

	private void add(Kind kind, String phrase) {
		if (MEDIA.containsKey(kind)) {
			add(Kind.MEDIA, phrase);
		}
		if (phrase.indexOf('{') >= 0) {
			templates.get(kind).add(new Template(phrase));
		} else {
			plain.get(kind).add(Fold.of(Fold.sentence(phrase)));
			beginnings.get(kind).set(beginning(phrase));
		}
	}

	private static Phrases load() {
		Phrases phrases = new Phrases();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Phrases.class.getResourceAsStream("phrases.txt"), StandardCharsets.UTF_8))) {
			Kind kind = Kind.MEDIA;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("[")) {
					kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
				} else if (!line.isBlank() && !line.startsWith("#")) {
					phrases.add(kind, line);
				}
			}
			return phrases;
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
