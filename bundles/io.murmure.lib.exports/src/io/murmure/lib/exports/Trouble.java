package io.murmure.lib.exports;

/** Who is told of damage. */
@FunctionalInterface
public interface Trouble {

	Trouble IGNORED = (record, kind, details) -> {
	};

	/** @param record ordinal or line; 0 when the whole file is meant */
	void warn(long record, String kind, Object... details);
}
