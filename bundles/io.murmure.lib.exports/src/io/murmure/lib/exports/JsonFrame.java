package io.murmure.lib.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An object or array that is open while JSON is read, with those around it, and the plain fields that it has shown so far. */
final class JsonFrame {

	private static final int MOST_FIELDS = 300;

	private enum Kind {
		OUTSIDE, OBJECT, ARRAY
	}

	private final Kind kind;
	private final JsonFrame around;
	private final String name;
	private final String path;
	private final String childPath;
	private final boolean holdsRecords;
	private final Map<String, Object> fields = new LinkedHashMap<>();
	private final List<Object> items = new ArrayList<>();

	private JsonFrame(Kind kind, JsonFrame around, String name, String path, boolean holdsRecords) {
		this.kind = kind;
		this.around = around;
		this.name = name;
		this.path = path;
		this.childPath = kind == Kind.ARRAY ? path + "[]" : path.isEmpty() ? "" : path + ".";
		this.holdsRecords = holdsRecords;
	}

	/** Where nothing is open. */
	static JsonFrame outside() {
		return new JsonFrame(Kind.OUTSIDE, null, "", "", false);
	}

	JsonFrame object(String name) {
		return new JsonFrame(Kind.OBJECT, this, name, pathOf(name), false);
	}

	/** @param isRecord whether the objects at a path are records */
	JsonFrame array(String name, Predicate<String> isRecord) {
		String inside = pathOf(name);
		return new JsonFrame(Kind.ARRAY, this, name, inside, isRecord.test(inside + "[]"));
	}

	/** One that stands in the same place and has shown nothing yet. */
	JsonFrame another() {
		return new JsonFrame(kind, around, name, path, holdsRecords);
	}

	/** The path of what opens next inside. */
	String pathOf(String next) {
		return kind == Kind.OBJECT ? childPath + next : childPath;
	}

	boolean isOutside() {
		return kind == Kind.OUTSIDE;
	}

	boolean isArray() {
		return kind == Kind.ARRAY;
	}

	boolean isObject() {
		return kind == Kind.OBJECT;
	}

	boolean holdsRecords() {
		return holdsRecords;
	}

	/** What is open when this is closed. */
	JsonFrame around() {
		return around;
	}

	/** The innermost object, this one or around it; what is outside when there is none. */
	JsonFrame owner() {
		return kind == Kind.ARRAY ? around.owner() : this;
	}

	boolean isInside(JsonFrame other) {
		return this == other || kind != Kind.OUTSIDE && around.isInside(other);
	}

	/** Whether it is another object of the same kind in the same place. */
	boolean isTwinOf(JsonFrame other) {
		return this != other && kind == Kind.OBJECT && other.kind == Kind.OBJECT && path.equals(other.path);
	}

	/** What stands before its bracket in the object around it. */
	String naming() {
		return '"' + name + "\":";
	}

	void keep(String field, Object value) {
		if (kind == Kind.ARRAY && items.size() < MOST_FIELDS) {
			items.add(value);
		} else if (kind == Kind.OBJECT && fields.size() < MOST_FIELDS) {
			fields.put(field, value);
		}
	}

	/** Closes it: an object around it keeps what it has shown. */
	JsonFrame close() {
		if (around.isObject()) {
			around.keep(name, kind == Kind.ARRAY ? items : fields);
		}
		return around;
	}

	Map<String, Object> fields() {
		return fields;
	}

	/** The brackets that open it and all around it, with empty names. */
	String opening() {
		return kind == Kind.OUTSIDE ? "" : around.opening() + (around.isObject() ? "\"\":" : "") + (kind == Kind.ARRAY ? '[' : '{');
	}

	/** How many tokens a parser makes of the opening. */
	int depth() {
		return kind == Kind.OUTSIDE ? 0 : around.depth() + (around.isObject() ? 2 : 1);
	}
}
