package io.murmure.core.report;

/** What an export wrote; what the disclosure rule withholds is not counted. */
public sealed interface Exported {

	/** A table. */
	record Rows(long count) implements Exported {
	}

	/**
	 * A graph.
	 *
	 * @param people whether its nodes are single people; they are communities otherwise
	 */
	record Graph(long nodes, long ties, boolean people) implements Exported {
	}
}
