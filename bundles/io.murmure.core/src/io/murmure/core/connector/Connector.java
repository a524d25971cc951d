package io.murmure.core.connector;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.murmure.core.component.Component;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;

/**
 * Reads one kind of source. One class that implements this, contributed as a Declarative Services component, is a whole
 * plug-in: import wizard, command line, help and Run record come with it.
 *
 * @param <P> the record of parameters
 */
public interface Connector<P extends Record> extends Component<P> {

	/**
	 * How sure this connector is that it can read the source, from 0 (cannot) to 1 (certain), judged by the content and not
	 * by the name alone. The most confident connector reads it.
	 */
	double recognise(Source source) throws IOException;

	/** What stands in every file that it reads; a file that nobody recognises is compared with them. */
	default List<Trait> traits() {
		return List.of();
	}

	/**
	 * What the source tells of parameters that the user has left open, by their names: shown before anything is read, so that it can be
	 * set right. Optional.
	 */
	default Map<String, Guess> guess(Source source) throws IOException {
		return Map.of();
	}

	/**
	 * True for a file of an archive that it reads as a whole of which no record comes, such as a list of names: it is not told as left out.
	 */
	default boolean readsAlong(Source file) {
		return false;
	}

	/**
	 * True when its platform always writes UTF-8 that was read as Latin-1, as the escapes of JSON, and it sets that right itself. For all others the
	 * importer looks through the escapes, and tells.
	 */
	default boolean undoesMisreading() {
		return false;
	}

	/**
	 * A lazy stream of what the source says, in its order, in constant memory. A bad record is reported with
	 * {@link ReadContext#warn} and never stops or loses the rest. The importer may read a source twice, and closes the stream.
	 *
	 * @throws io.murmure.core.source.SourceException when nothing of it can be read
	 */
	Stream<SourceRecord> read(Source source, P parameters, ReadContext context) throws IOException;
}
