package io.murmure.core.report;

/** What an export wrote, and how much the disclosure rule withholds. */
public sealed interface Exported {

	/**
	 * A table.
	 *
	 * @param count    rows written
	 * @param withheld rows that cover too few people to be written
	 * @param posts    behind both
	 */
	record Rows(long count, long withheld, Posts posts) implements Exported {
	}

	/**
	 * The posts behind rows, where each post is behind one row; nought otherwise.
	 *
	 * @param told     behind rows that are written
	 * @param withheld behind rows that are not
	 */
	record Posts(long told, long withheld) {

		public boolean isCounted() {
			return all() > 0;
		}

		public long all() {
			return told + withheld;
		}
	}

	/**
	 * A graph.
	 *
	 * @param withheld communities of too few people to be written
	 * @param people   whether its nodes are single people; they are communities otherwise
	 */
	record Graph(long nodes, long ties, long withheld, boolean people) implements Exported {
	}
}
