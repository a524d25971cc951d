package io.murmure.lib.exports;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/**
 * Looks behind damage for where the reading can go on: at the next whole record, at the next of the objects that hold a list of records each, or where such
 * a list begins. Cost: O(characters) and, of each brace, how deep it stands and the length of what may be a record there; given up when that is far more than
 * damage leaves.
 */
final class JsonSearch {

	/**
	 * @param around what is open where the reading goes on
	 * @param made   what has to be read first as if it stood there
	 */
	record Start(JsonFrame around, String made) {
	}

	private static final int LONGEST_NAME = 200;
	private static final int LONGEST_RECORD = RewindReader.BEHIND - (1 << 14);
	private static final long MOST_TRIED = 1L << 25;
	private static final int MOST_TRIED_A_CHARACTER = 4;

	private final JsonFactory format = JsonFormat.factory();
	private final RewindReader text;
	private final JsonKeys keys;
	private final JsonTree tree;
	private final Predicate<String> isRecord;
	private long tried;

	JsonSearch(RewindReader text, JsonKeys keys, JsonTree tree, Predicate<String> isRecord) {
		this.text = text;
		this.keys = keys;
		this.tree = tree;
		this.isRecord = isRecord;
	}

	/** True when it looked no further, whatever may follow. */
	boolean gaveUp() {
		return tried > MOST_TRIED + MOST_TRIED_A_CHARACTER * text.offset();
	}

	/**
	 * Goes on from where the text stands, and stops there.
	 *
	 * @param open what is open there
	 * @param list the last list of records, open or not
	 */
	Optional<Start> next(JsonFrame open, JsonFrame list) throws IOException {
		for (int c = text.read(); c >= 0 && !gaveUp(); c = text.read()) {
			if (c == '{') {
				long brace = text.offset() - 1;
				Optional<Start> start = at(brace, open, list);
				text.goTo(start.isPresent() ? brace : brace + 1);
				if (start.isPresent()) {
					return start;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Start> at(long brace, JsonFrame open, JsonFrame list) throws IOException {
		String before = text.behind(LONGEST_NAME + 10);
		before = before.substring(0, before.length() - 1).stripTrailing();
		String field = field();
		Optional<Start> start = listed(before).isPresent() ? listStart(listed(before).get(), brace, open, list) : Optional.empty();
		return start.isPresent() ? start : element(before, field, brace, open, list);
	}

	/** The name of the first field of an object; empty when it begins with none. */
	private String field() throws IOException {
		int c = text.read();
		while (c >= 0 && Character.isWhitespace(c)) {
			c = text.read();
		}
		StringBuilder name = new StringBuilder();
		if (c == '"') {
			for (c = text.read(); c >= 0 && c != '"' && name.length() < LONGEST_NAME; c = text.read()) {
				name.append((char) c);
			}
		}
		return name.toString();
	}

	/** The name of the list that begins there. */
	private static Optional<String> listed(String before) {
		if (!before.endsWith("[")) {
			return Optional.empty();
		}
		String named = before.substring(0, before.length() - 1).stripTrailing();
		String name = named.endsWith(":") ? named.substring(0, named.length() - 1).stripTrailing() : "";
		int quote = name.length() > 1 && name.endsWith("\"") ? name.lastIndexOf('"', name.length() - 2) : -1;
		return quote < 0 ? Optional.empty() : Optional.of(name.substring(quote + 1, name.length() - 1));
	}

	/** Where whatever is open had a list of records already, this one belongs to another of its kind, whose beginning is lost. */
	private Optional<Start> listStart(String name, long brace, JsonFrame open, JsonFrame list) throws IOException {
		for (JsonFrame owner = open.owner(); !owner.isOutside() && !gaveUp(); owner = owner.around().owner()) {
			tried++;
			if (isRecord.test(owner.pathOf(name) + "[]") && isWhole(brace, list)) {
				return Optional.of(new Start(list.isInside(owner) ? owner.another() : owner, "\"" + name + "\":["));
			}
		}
		return Optional.empty();
	}

	private Optional<Start> element(String before, String field, long brace, JsonFrame open, JsonFrame list) throws IOException {
		for (JsonFrame frame = open; !frame.isOutside() && !gaveUp(); frame = frame.around()) {
			tried++;
			String path = frame.pathOf("");
			boolean known = frame.isArray() && keys.beginWith(path, field);
			if (frame.holdsRecords() ? (known || !keys.knows(path)) && isWhole(brace, frame) : known && isBetween(before)) {
				return Optional.of(new Start(frame, ""));
			}
		}
		boolean headless = !list.isOutside() && open.isTwinOf(list.around()) && keys.beginWith(list.pathOf(""), field) && isWhole(brace, list);
		return headless ? Optional.of(new Start(open, list.naming() + "[")) : Optional.empty();
	}

	private static boolean isBetween(String before) {
		return before.endsWith(",") && before.substring(0, before.length() - 1).stripTrailing().endsWith("}");
	}

	/** Whether a whole object begins with the brace that looks like the records of the list. */
	private boolean isWhole(long brace, JsonFrame list) throws IOException {
		text.goTo(brace);
		String object = object();
		tried += object.length();
		try (JsonParser parser = format.createParser(object)) {
			return parser.nextToken() != null && tree.read(parser) instanceof Map<?, ?> fields && keys.isRecord(list.pathOf(""), fields.keySet());
		} catch (JacksonException broken) {
			return false;
		}
	}

	/** The text from a brace to the one that closes it; nothing when that is too far away. */
	private String object() throws IOException {
		StringBuilder object = new StringBuilder();
		JsonBrackets brackets = new JsonBrackets();
		for (int c = text.read(); c >= 0 && object.length() < LONGEST_RECORD; c = text.read()) {
			object.append((char) c);
			if (brackets.close((char) c)) {
				return object.toString();
			}
		}
		tried += object.length();
		return "";
	}
}
