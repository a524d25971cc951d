package io.murmure.core.table;

/** A named, typed column. */
public record Column(String name, Type type) {

	/** Column types, and what holds them in a {@link Batch}. */
	public enum Type {
		/** {@code long[]} */
		LONG,
		/** {@code double[]} */
		DOUBLE,
		/** {@code String[]} */
		TEXT,
		/** {@code long[]}: microseconds since 1970-01-01T00:00Z */
		TIME,
		/** {@code float[][]} */
		VECTOR,
		/** {@code String[]}: lists, maps and structures, each as one JSON value; in answers to questions only */
		JSON;

		/** An empty one of these. */
		public Object array(int length) {
			return switch (this) {
				case LONG, TIME -> new long[length];
				case DOUBLE -> new double[length];
				case TEXT, JSON -> new String[length];
				case VECTOR -> new float[length][];
			};
		}
	}

	public Column {
		if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
			throw new IllegalArgumentException("not a column name: " + name);
		}
	}

	public static Column number(String name) {
		return new Column(name, Type.LONG);
	}

	public static Column real(String name) {
		return new Column(name, Type.DOUBLE);
	}

	public static Column text(String name) {
		return new Column(name, Type.TEXT);
	}

	public static Column time(String name) {
		return new Column(name, Type.TIME);
	}

	public static Column vector(String name) {
		return new Column(name, Type.VECTOR);
	}
}
