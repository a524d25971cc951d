package io.murmure.engine.djl.torchscript;

/**
 * What computes the products of an encoder's layers, which take most of the time.
 *
 * <p>Bytes are summed in 32 bits with the VNNI instructions; older x86 processors sum two products in 16 bits, which overflow unless inputs keep to
 * seven bits.
 */
public enum Products {

	/** PyTorch's choice, on every platform and device. */
	FLOATS("fp32", 0),

	/** oneDNN's, which computes the activation on the way: on AMD's processors PyTorch's choice leaves half of what they can do unused. */
	FLOATS_BY_ONEDNN("fp32-onednn", 0),

	BYTES("int8", 127),

	BYTES_OF_SEVEN_BITS("int8-7", 63);

	private final String word;
	private final int steps;

	Products(String word, int steps) {
		this.word = word;
		this.steps = steps;
	}

	/** Names archives that are made for it. */
	public String word() {
		return word;
	}

	boolean ofBytes() {
		return steps > 0;
	}

	/** What one step of an input between -1 and 1 is worth. */
	double step() {
		return 1.0 / steps;
	}

	/** The unsigned byte that stands for an input of 0. */
	int zero() {
		return steps + 1;
	}

	/**
	 * Of floating-point numbers, on this machine.
	 *
	 * @param ownTorch whether the user runs a PyTorch of their own, of which only what each has is certain
	 */
	public static Products ofFloats(boolean ownTorch) {
		return ownTorch || !Processor.isX86() ? FLOATS : FLOATS_BY_ONEDNN;
	}

	/** Of 8-bit integers, on this machine; where its processor cannot be told, what works on all. */
	public static Products ofBytesHere() {
		return Processor.here().filter(Processor.VNNI::equals).isPresent() ? BYTES : BYTES_OF_SEVEN_BITS;
	}
}
