package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Gives objects one by one, each as its flattened cells. */
interface ObjectSource extends Closeable {

	/** The next object, or empty at the end. */
	Optional<Map<String, String>> next() throws IOException;

	/** Where the last object stands: its line or its ordinal, from 1. */
	long position();
}
