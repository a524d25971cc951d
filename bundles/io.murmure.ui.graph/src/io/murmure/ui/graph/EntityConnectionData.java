package io.murmure.ui.graph;

/** A tie of a graph whose content provider gives nodes alone: what a label provider is asked about, what filters see, and what is selected. Two between the same ends are equal. */
public final class EntityConnectionData {

	public final Object source;
	public final Object dest;

	public EntityConnectionData(Object source, Object dest) {
		this.source = source;
		this.dest = dest;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EntityConnectionData data && source.equals(data.source) && dest.equals(data.dest);
	}

	@Override
	public int hashCode() {
		return 31 * source.hashCode() + dest.hashCode();
	}

	@Override
	public String toString() {
		return source + " -> " + dest;
	}
}
