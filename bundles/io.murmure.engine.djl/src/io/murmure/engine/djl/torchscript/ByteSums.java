package io.murmure.engine.djl.torchscript;

/**
 * How a processor sums products of bytes. With the VNNI instructions it does so in 32 bits; older x86 processors sum two products in 16 bits,
 * which overflow unless inputs keep to seven bits.
 */
public enum ByteSums {

	EXACT(127, "int8"), OVERFLOWING(63, "int8-7");

	private final int steps;
	private final String word;

	ByteSums(int steps, String word) {
		this.steps = steps;
		this.word = word;
	}

	/** What one step of an input between -1 and 1 is worth. */
	double step() {
		return 1.0 / steps;
	}

	/** The unsigned byte that stands for an input of 0. */
	int zero() {
		return steps + 1;
	}

	/** Names archives that are made for it. */
	public String word() {
		return word;
	}

	/** Of this machine; where it cannot be told, what works on all. */
	public static ByteSums here() {
		return Processor.here().filter(Processor.VNNI::equals).isPresent() ? EXACT : OVERFLOWING;
	}
}
