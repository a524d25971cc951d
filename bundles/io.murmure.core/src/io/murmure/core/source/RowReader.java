package io.murmure.core.source;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** The port behind which tables in files are read row by row: CSV, TSV, NDJSON, JSON, Parquet, XLSX. */
public interface RowReader {

	/**
	 * The rows in their order, each a map from column name to text in the order of the columns; an empty cell is an empty text. The
	 * caller closes the stream.
	 *
	 * @throws SourceException when the file is no table that this reads
	 */
	Stream<Map<String, String>> rows(Source source) throws IOException;
}
