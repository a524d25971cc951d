package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;

/**
 * The records of a JSON document, wherever in it they hang, one at a time. Memory for one record and the plain fields of the objects
 * around it. After damage it takes up the reading at the next object that has the fields which all records before it had.
 */
public final class JsonRecords extends StepReader<JsonRecord> {

	private static final int MOST_FIELDS = 300;
	private static final int MOST_RECOVERIES = 1000;

	private final JsonFactory format = JsonFormat.factory();
	private final JsonTree tree;
	private final Reader source;
	private final Predicate<String> isRecord;
	private final UnaryOperator<String> repair;
	private final Trouble trouble;
	private final Deque<Frame> frames = new ArrayDeque<>();
	private final Map<String, Set<String>> commonKeys = new HashMap<>();
	private final Map<String, String> firstKeys = new HashMap<>();
	private Reader tail;
	private JsonParser parser;
	private Frame root = new Frame("", false, false);
	/** What was open around the last records until something else opened: damage may have closed it. */
	private Deque<Frame> justClosed = new ArrayDeque<>();
	private String recordPath = "";
	private String name = "";
	private long ordinal;
	private int recoveries;
	private boolean recovered;

	/** An object or array that is open. */
	private static final class Frame {
		final String path;
		final String childPath;
		final boolean array;
		final boolean holdsRecords;
		final Map<String, Object> fields = new LinkedHashMap<>();
		final List<Object> items = new ArrayList<>();
		final String field;

		Frame(String path, boolean array, boolean holdsRecords) {
			this(path, array, holdsRecords, "");
		}

		Frame(String path, boolean array, boolean holdsRecords, String field) {
			this.path = path;
			this.array = array;
			this.childPath = array ? path + "[]" : path.isEmpty() ? "" : path + ".";
			this.holdsRecords = holdsRecords;
			this.field = field;
		}

		void keep(String key, Object value) {
			if (array && items.size() < MOST_FIELDS) {
				items.add(value);
			} else if (!array && fields.size() < MOST_FIELDS) {
				fields.put(key, value);
			}
		}
	}

	private JsonRecords(Reader source, Predicate<String> isRecord, UnaryOperator<String> repair, Trouble trouble) throws IOException {
		this.source = source;
		this.isRecord = isRecord;
		this.repair = repair;
		this.trouble = trouble;
		this.tree = new JsonTree(repair);
		JsonFormat.skipAssignment(source);
		this.tail = source;
		this.parser = format.createParser(source);
	}

	/**
	 * @param isRecord whether the objects at a path are records; a path is made of field names parted by dots, and {@code []} for the
	 *                 elements of an array
	 */
	public static JsonRecords of(Source source, Predicate<String> isRecord, Trouble trouble) throws IOException {
		return of(source, isRecord, UnaryOperator.identity(), trouble);
	}

	/** @param repair what to do with each text before anybody sees it */
	public static JsonRecords of(Source source, Predicate<String> isRecord, UnaryOperator<String> repair, Trouble trouble) throws IOException {
		return new JsonRecords(JsonFormat.open(source), isRecord, repair, trouble);
	}

	/** The plain fields of the outermost object, also those that stand behind the records. Reads the source once, to its end or to where it breaks off. */
	public static Json header(Source source, Predicate<String> isRecord, UnaryOperator<String> repair) throws IOException {
		try (JsonRecords records = of(source, isRecord, repair, Trouble.IGNORED)) {
			try {
				while (records.hasNext()) {
					records.next();
				}
			} catch (UncheckedIOException breaksOff) {
				// what stands before is known; the reading of the records tells that they break off
			}
			return Json.of(records.root.fields);
		}
	}

	@Override
	protected boolean step() throws IOException {
		try {
			JsonToken token = parser.nextToken();
			if (token != null) {
				see(token);
			}
			return token != null;
		} catch (JacksonException broken) {
			return recover();
		}
	}

	private void see(JsonToken token) throws IOException {
		switch (token) {
			case FIELD_NAME -> name = repair.apply(parser.currentName());
			case START_OBJECT, START_ARRAY -> open(token == JsonToken.START_ARRAY);
			case END_OBJECT, END_ARRAY -> close(token == JsonToken.END_ARRAY);
			default -> scalar();
		}
	}

	private void open(boolean array) throws IOException {
		Frame around = frames.peek();
		String path = around == null ? "" : around.array ? around.childPath : around.childPath + name;
		boolean matches = !array && (around != null && around.array ? around.holdsRecords : isRecord.test(path));
		if (matches) {
			record(path);
			return;
		}
		boolean holds = array && isRecord.test(path + "[]");
		Frame frame = new Frame(path, array, holds, name);
		if (around == null) {
			root = frame;
		}
		frames.push(frame);
		justClosed.clear();
	}

	private void record(String path) throws IOException {
		recordPath = path;
		Object value = tree.read(parser);
		if (value instanceof Map<?, ?> map && plausible(path, map.keySet())) {
			ordinal++;
			if (tree.cut()) {
				trouble.warn(ordinal, "record-too-large");
			}
			found(new JsonRecord(path, Json.of(value), Json.of(owner().fields), Json.of(root.fields), ordinal));
		}
	}

	/** After damage, objects inside a record look like records; they lack the fields that records have. */
	private boolean plausible(String path, Set<?> keys) {
		Set<String> common = commonKeys.get(path);
		if (common == null) {
			Set<String> first = new HashSet<>();
			keys.forEach(key -> first.add((String) key));
			commonKeys.put(path, first);
			keys.stream().findFirst().ifPresent(key -> firstKeys.put(path, (String) key));
			return true;
		}
		if (recovered) {
			return keys.containsAll(common);
		}
		common.retainAll(keys);
		return true;
	}

	private Frame owner() {
		for (Frame frame : frames) {
			if (!frame.array) {
				return frame;
			}
		}
		return root;
	}

	private void close(boolean array) {
		if (frames.isEmpty()) {
			return;
		}
		if (frames.peek().holdsRecords) {
			justClosed = new ArrayDeque<>(frames);
		}
		Frame closed = frames.pop();
		Frame around = frames.peek();
		if (around != null && !around.array) {
			around.keep(closed.field, closed.array ? closed.items : closed.fields);
		}
	}

	private void scalar() throws IOException {
		Frame around = frames.peek();
		if (around == null) {
			return;
		}
		if (around.array && around.holdsRecords) {
			ordinal++;
			trouble.warn(ordinal, "broken-record");
		} else {
			around.keep(name, tree.scalar(parser));
		}
	}

	/** Goes on behind the damage, at the next thing that looks like the start of a record. */
	private boolean recover() throws IOException {
		trouble.warn(ordinal + 1, "broken-json");
		reopen();
		if (frames.stream().noneMatch(frame -> frame.holdsRecords) || ++recoveries > MOST_RECOVERIES) {
			return false;
		}
		StringWriter unread = new StringWriter();
		parser.releaseBuffered(unread);
		JoinedReader rest = new JoinedReader(new StringReader(unread.toString()), tail);
		String key = firstKeys.get(recordPath);
		if (!rest.toNextObject(key)) {
			return false;
		}
		resume(rest, key == null ? "{" : "{\"" + key + "\"");
		return true;
	}

	/** Damage inside a record may have closed the list of records, and all around it. Where another list may follow, it is not taken for the same. */
	private void reopen() {
		if (!justClosed.isEmpty() && (frames.isEmpty() || frames.size() == justClosed.size() - 1)) {
			frames.clear();
			frames.addAll(justClosed);
		}
	}

	/** Lets a new parser believe that it has read all that is open. */
	private void resume(Reader rest, String start) throws IOException {
		while (!frames.peek().holdsRecords) {
			frames.pop();
		}
		StringBuilder opened = new StringBuilder();
		int tokens = 0;
		boolean inObject = false;
		for (Iterator<Frame> outward = frames.descendingIterator(); outward.hasNext();) {
			Frame frame = outward.next();
			opened.append(inObject ? "\"\":" : "").append(frame.array ? '[' : '{');
			tokens += inObject ? 2 : 1;
			inObject = !frame.array;
		}
		tail = new JoinedReader(new StringReader(opened + start), rest);
		parser = format.createParser(tail);
		for (int token = 0; token < tokens; token++) {
			parser.nextToken();
		}
		recovered = true;
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
