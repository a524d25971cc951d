package io.murmure.lib.exports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextPlaces;

/**
 * The records of a JSON document, wherever in it they hang, one at a time. Memory for one record and the plain fields of the objects
 * around it. Damage is told with its line and column; behind it the reading goes on at the next whole object that looks like the
 * records before it, or at the next of the objects that hold records.
 */
public final class JsonRecords extends StepReader<JsonRecord> {

	private static final int MOST_RECOVERIES = 1000;

	private final JsonFactory format = JsonFormat.factory();
	private final JsonTree tree;
	private final RewindReader text;
	private final TextPlaces places;
	private final Predicate<String> isRecord;
	private final UnaryOperator<String> repair;
	private final Trouble trouble;
	private final JsonKeys keys = new JsonKeys();
	private final JsonSearch search;
	private JsonParser parser;
	/** How many characters of the text stand before the first that the parser read. */
	private long base;
	private JsonFrame root = JsonFrame.outside();
	private JsonFrame open = root;
	/** Where the last record was found: damage may have closed it since. */
	private JsonFrame list = root;
	/** Behind the last record, and behind the last bracket that opened: damage lies after that. */
	private long recordEnd;
	private long sound;
	/** Whether nothing has opened since the last record that is known not to be one, and whether an object has opened and shown nothing yet. */
	private boolean justRead;
	private boolean justOpened;
	private String name = "";
	private long ordinal;
	private int recoveries;

	private JsonRecords(Source source, Predicate<String> isRecord, UnaryOperator<String> repair, Trouble trouble) throws IOException {
		this.isRecord = isRecord;
		this.repair = repair;
		this.trouble = trouble;
		this.tree = new JsonTree(repair);
		Reader reader = JsonFormat.open(source, trouble);
		this.text = new RewindReader(reader, JsonFormat.skipAssignment(reader));
		this.places = new TextPlaces(() -> JsonFormat.open(source));
		this.search = new JsonSearch(text, keys, new JsonTree(repair), isRecord);
		startParser();
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
		return new JsonRecords(source, isRecord, repair, trouble);
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
			return Json.of(records.root.fields());
		}
	}

	@Override
	protected boolean step() throws IOException {
		try {
			JsonToken token = parser.nextToken();
			return token != null && see(token);
		} catch (JacksonException broken) {
			return recover(offset(), sound, justRead && list.isInside(open) ? list : open);
		}
	}

	/** How many characters stand before what the parser reads next. */
	private long offset() {
		return base + parser.currentLocation().getCharOffset();
	}

	private boolean see(JsonToken token) throws IOException {
		switch (token) {
			case FIELD_NAME -> {
				return field();
			}
			case START_OBJECT, START_ARRAY -> open(token == JsonToken.START_ARRAY);
			case END_OBJECT, END_ARRAY -> open = open.isOutside() ? open : open.close();
			default -> scalar();
		}
		return true;
	}

	private boolean field() throws IOException {
		name = repair.apply(parser.currentName());
		if (justOpened && open.around().isArray()) {
			if (isRecordGoneAstray()) {
				return recover(recordEnd, recordEnd, list);
			}
			keys.begins(open.around().pathOf(""), name);
			justRead = false;
		}
		justOpened = false;
		return true;
	}

	/** Damage in a record may close its list without being any: then the next record stands where another holder of records should. */
	private boolean isRecordGoneAstray() {
		String here = open.around().pathOf("");
		return justRead && list.isInside(open.around()) && keys.knows(here) && !keys.beginWith(here, name) && keys.beginWith(list.pathOf(""), name);
	}

	private void open(boolean array) throws IOException {
		String path = open.pathOf(name);
		if (!array && (open.isArray() ? open.holdsRecords() : isRecord.test(path))) {
			record(path);
			return;
		}
		JsonFrame opened = array ? open.array(name, isRecord) : open.object(name);
		root = open.isOutside() ? opened : root;
		// an element of another list may still turn out to be a record gone astray
		justRead &= !array && open.isArray();
		open = opened;
		justOpened = !array;
		sound = offset();
	}

	private void record(String path) throws IOException {
		list = open;
		justRead = true;
		justOpened = false;
		Object value;
		try {
			value = tree.read(parser);
		} finally {
			tree.firstField().ifPresent(first -> keys.begins(path, first));
		}
		recordEnd = offset();
		sound = recordEnd;
		if (value instanceof Map<?, ?> map) {
			keys.record(path, map.keySet());
			ordinal++;
			if (tree.cut()) {
				trouble.warn(ordinal, "record-too-large");
			}
			found(new JsonRecord(path, Json.of(value), Json.of(open.owner().fields()), Json.of(root.fields()), ordinal));
		}
	}

	private void scalar() throws IOException {
		if (open.isArray() && open.holdsRecords()) {
			ordinal++;
			trouble.warn(ordinal, "broken-record");
		} else {
			open.keep(name, tree.scalar(parser));
		}
	}

	/**
	 * Goes on behind the damage.
	 *
	 * @param damage where it was noticed
	 * @param from   where it begins at the earliest
	 * @param around what is open there
	 */
	private boolean recover(long damage, long from, JsonFrame around) throws IOException {
		TextPlaces.Place place = places.of(damage);
		trouble.warn(ordinal + 1, "damaged-json", place.line(), place.column());
		text.goTo(from);
		boolean tooOften = ++recoveries > MOST_RECOVERIES;
		Optional<JsonSearch.Start> start = tooOften ? Optional.empty() : search.next(around, list);
		if (tooOften || search.gaveUp()) {
			trouble.warn(ordinal + 1, "damaged-json-beyond");
		}
		if (start.isPresent()) {
			resume(start.get());
		}
		return start.isPresent();
	}

	/** Lets a new parser believe that it has read all that is open. */
	private void resume(JsonSearch.Start start) throws IOException {
		open = start.around();
		justOpened = false;
		justRead = false;
		text.putInFront(open.opening() + start.made());
		startParser();
		for (int token = 0; token < open.depth(); token++) {
			parser.nextToken();
		}
	}

	private void startParser() throws IOException {
		base = text.offset();
		parser = format.createParser(text);
	}

	@Override
	public void close() throws IOException {
		text.close();
		places.close();
	}
}
