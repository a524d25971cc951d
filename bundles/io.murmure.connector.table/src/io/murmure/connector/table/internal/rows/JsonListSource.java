package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.source.TextPlaces;

/** The elements of a JSON array, counted from 1, and told with line and column where they are damaged. */
abstract class JsonListSource implements ObjectSource {

	private final Closeable read;
	private final TextPlaces places;
	private final RowTrouble trouble;
	private long ordinal;
	private boolean ended;

	/**
	 * @param read closed with the source
	 * @param text opens what is read from its first character
	 */
	JsonListSource(Closeable read, TextPlaces.Text text, RowTrouble trouble) {
		this.read = read;
		this.places = new TextPlaces(text);
		this.trouble = trouble;
	}

	/** The next element that is worth a row, or empty at the end; not asked again then. */
	protected abstract Optional<Map<String, String>> find() throws IOException;

	/** Goes on to the next element. */
	protected final void count() {
		ordinal++;
	}

	/** Tells of the element that was counted last. */
	protected final void tell(String kind, Object... details) {
		trouble.warn(ordinal, kind, details);
	}

	/** @param offset the characters before the damage */
	protected final void tellDamage(String kind, long offset) {
		TextPlaces.Place place = places.of(offset);
		tell(kind, JsonObjects.DEEPEST, place.line(), place.column());
	}

	@Override
	public final Optional<Map<String, String>> next() throws IOException {
		Optional<Map<String, String>> found = ended ? Optional.empty() : find();
		ended = found.isEmpty();
		return found;
	}

	@Override
	public final long position() {
		return ordinal;
	}

	@Override
	public final void close() throws IOException {
		read.close();
		places.close();
	}
}
