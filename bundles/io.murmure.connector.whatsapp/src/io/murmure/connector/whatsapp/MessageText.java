package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.murmure.connector.whatsapp.Phrases.Kind;
import io.murmure.core.record.Mark;

/** Takes what WhatsApp wrote into a message apart from what its author wrote. */
final class MessageText {

	private static final Phrases PHRASES = Phrases.ALL;
	private static final int LONGEST_NAME = 255;

	private static final String CARD = ".vcf";

	private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
	private final List<String> attachments = new ArrayList<>();
	private String text;
	private final List<Double> votes = new ArrayList<>();

	private MessageText(String text) {
		this.text = text;
	}

	/**
	 * What a message is.
	 *
	 * @param text  the author's own words
	 * @param votes how many voted for each choice of a poll
	 */
	record Content(String text, Set<Mark> marks, List<String> attachments, List<Double> votes) {
	}

	static Content of(String raw) {
		MessageText message = new MessageText(raw.indexOf('\0') < 0 ? raw : raw.replace("\0", ""));
		message.read();
		return new Content(message.text, message.marks, message.attachments, message.votes);
	}

	private void read() {
		if (PHRASES.is(Kind.DELETED, text) || text.length() < Phrases.LONGEST && text.contains("dmin") && PHRASES.fits(Kind.DELETED, text)) {
			marks.add(Mark.DELETED);
			text = "";
			return;
		}
		takeForwarded();
		while (takeTail()) {
			text = text.stripTrailing();
		}
		takeAttachedFile();
		takePoll();
		takeLocation();
		text = Glyphs.visible(text);
	}

	private void takeForwarded() {
		int end = text.indexOf('\n');
		if (end > 0 && Glyphs.isSystemMark(text.charAt(0)) && PHRASES.is(Kind.FORWARDED, text.substring(0, end))) {
			marks.add(Mark.FORWARDED);
			text = text.substring(end + 1);
		}
	}

	/** Takes one of WhatsApp's own phrases off the end: in angle brackets, behind a mark, or the whole message. */
	private boolean takeTail() {
		if (text.isEmpty()) {
			return false;
		}
		if (text.charAt(text.length() - 1) == '>') {
			int open = text.lastIndexOf('<');
			return open >= 0 && takeBracketed(open, Glyphs.visible(text.substring(open + 1, text.length() - 1)));
		}
		int mark = Math.max(text.lastIndexOf(Glyphs.SYSTEM_MARK), text.lastIndexOf('\u200F'));
		int from = mark < 0 ? 0 : mark;
		if (PHRASES.is(Kind.MEDIA, text.substring(from)) && (from > 0 || mark == 0 || text.indexOf('\n') < 0)) {
			cutMedia(from, text.substring(from));
			return true;
		}
		return false;
	}

	private boolean takeBracketed(int open, String inside) {
		if (PHRASES.is(Kind.EDITED, inside)) {
			marks.add(Mark.EDITED);
			text = text.substring(0, open);
			return true;
		} else if (PHRASES.is(Kind.MEDIA, inside)) {
			cutMedia(open, inside);
			return true;
		}
		int colon = inside.indexOf(':');
		if (colon > 0 && isFileName(Glyphs.visible(inside.substring(colon + 1)))) {
			attach(Glyphs.visible(inside.substring(colon + 1)));
			text = text.substring(0, open);
			return true;
		}
		return PHRASES.is(Kind.ATTACHED, inside) && takeNameBefore(open, text.length());
	}

	/** A document keeps its name and its number of pages before the mark: {@code notice.pdf • 3 pages document omitted}. */
	private void cutMedia(int from, String phrase) {
		marks.add(Mark.MEDIA);
		PHRASES.medium(phrase).ifPresent(marks::add);
		text = text.substring(0, from);
		int dot = text.lastIndexOf(" \u2022 ");
		String name = Glyphs.visible(dot < 0 ? text : text.substring(0, dot));
		if (name.indexOf('\n') < 0 && isFileName(name)) {
			attach(name);
			text = "";
		}
	}

	/** {@code IMG-20231231-WA0001.jpg (file attached)}, and on the next lines the caption. */
	private void takeAttachedFile() {
		int end = text.indexOf('\n');
		String first = (end < 0 ? text : text.substring(0, end)).stripTrailing();
		int open = first.endsWith(")") ? first.lastIndexOf('(') : first.endsWith("\uFF09") ? first.lastIndexOf('\uFF08') : -1;
		if (open > 0 && PHRASES.is(Kind.ATTACHED, first.substring(open + 1, first.length() - 1))) {
			takeNameBefore(open, first.length());
		}
	}

	private boolean takeNameBefore(int open, int end) {
		int lineStart = text.lastIndexOf('\n', open) + 1;
		String name = Glyphs.visible(text.substring(lineStart, open));
		if (!isFileName(name)) {
			return false;
		}
		attach(name);
		text = text.substring(0, lineStart) + text.substring(end).stripLeading();
		return true;
	}

	private void attach(String name) {
		attachments.add(name);
		marks.add(Mark.MEDIA);
		if (name.toLowerCase(Locale.ROOT).endsWith(CARD)) {
			marks.add(Mark.CONTACT);
		}
	}

	private static boolean isFileName(String name) {
		int dot = name.lastIndexOf('.');
		int extension = name.length() - dot - 1;
		if (dot < 1 || extension < 1 || extension > 5 || name.length() > LONGEST_NAME || name.indexOf('\n') >= 0) {
			return false;
		}
		return name.chars().skip(dot + 1L).allMatch(Character::isLetterOrDigit);
	}

	/** A poll is a heading, the question, and one line an option with its votes. */
	private void takePoll() {
		int end = text.indexOf('\n');
		if (end < 0 || !isLabel(Kind.POLL, text.substring(0, end))) {
			return;
		}
		marks.add(Mark.POLL);
		StringBuilder words = new StringBuilder();
		for (String line : text.substring(end + 1).split("\n")) {
			String visible = Glyphs.visible(line);
			int colon = visible.indexOf(':');
			String own = colon > 0 && isLabel(Kind.OPTION, visible.substring(0, colon + 1)) ? option(visible.substring(colon + 1)) : visible;
			words.append(words.isEmpty() ? "" : "\n").append(own.strip());
		}
		text = words.toString();
	}

	private String option(String line) {
		int open = line.lastIndexOf('(');
		String counted = open < 0 ? "" : line.substring(open).replaceAll("\\D", "");
		if (counted.isEmpty() || counted.length() > 6) {
			votes.add(0.0);
			return line;
		}
		votes.add(Double.valueOf(Integer.parseInt(counted)));
		return line.substring(0, open);
	}

	private static boolean isLabel(Kind kind, String label) {
		String visible = Glyphs.visible(label);
		return visible.endsWith(":") && PHRASES.is(kind, visible.substring(0, visible.length() - 1));
	}

	private void takeLocation() {
		int colon = text.indexOf(':');
		int address = colon < 0 ? -1 : text.indexOf("://", colon);
		boolean map = address > 0 && (text.contains("maps.google.com/") || text.contains("maps.apple.com/") || text.contains("google.com/maps"));
		boolean labelled = map && colon > 0 && colon < address && isLabel(Kind.LOCATION, text.substring(0, colon + 1));
		if (labelled || PHRASES.is(Kind.LOCATION, text) && text.indexOf(' ') > 0) {
			marks.add(Mark.LOCATION);
			text = labelled ? text.substring(colon + 1) : "";
		}
	}
}
