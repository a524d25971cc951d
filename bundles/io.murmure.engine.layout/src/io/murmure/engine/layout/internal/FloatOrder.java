package io.murmure.engine.layout.internal;

/** Floats as whole numbers in the same order, two of which find room in one {@code long}: arrays of these are sorted without an object for each. */
public final class FloatOrder {

	private FloatOrder() {
	}

	/** Less than that of another float exactly when {@link Float#compare} says so. */
	public static int number(float value) {
		int bits = Float.floatToIntBits(value);
		return bits ^ bits >> 31 & Integer.MAX_VALUE;
	}

	/** The float that a number stands for. */
	public static float value(int number) {
		return Float.intBitsToFloat(number ^ number >> 31 & Integer.MAX_VALUE);
	}

	/** Sorts by a float, and of equal ones by a number that is not negative. */
	public static long key(float value, int number) {
		return (long) number(value) << Integer.SIZE | number;
	}

	/** The number in a key. */
	public static int number(long key) {
		return (int) key;
	}

	/** Sorts by a float, and of equal ones by another. */
	public static long key(float first, float second) {
		return (long) number(first) << Integer.SIZE | number(second) - (long) Integer.MIN_VALUE;
	}

	public static float first(long key) {
		return value((int) (key >> Integer.SIZE));
	}

	public static float second(long key) {
		return value((int) key + Integer.MIN_VALUE);
	}
}
