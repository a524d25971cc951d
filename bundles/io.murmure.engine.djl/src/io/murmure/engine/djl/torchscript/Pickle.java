package io.murmure.engine.djl.torchscript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes Python's pickle protocol 2, as much of it as a TorchScript module needs. */
final class Pickle {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Pickle() {
		op(0x80).op(2);
	}

	/** A class or function. */
	Pickle global(String module, String name) {
		op('c');
		out.writeBytes((module + '\n' + name + '\n').getBytes(StandardCharsets.UTF_8));
		return this;
	}

	Pickle text(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		op('X').int32(bytes.length);
		out.writeBytes(bytes);
		return this;
	}

	Pickle number(long number) {
		if (number >= 0 && number < 256) {
			return op('K').op((int) number);
		}
		if (number == (int) number) {
			return op('J').int32((int) number);
		}
		op(0x8a).op(Long.BYTES);
		return int32((int) number).int32((int) (number >>> 32));
	}

	Pickle numbers(long[] numbers) {
		mark();
		for (long number : numbers) {
			number(number);
		}
		return tuple();
	}

	Pickle no() {
		return op(0x89);
	}

	Pickle mark() {
		return op('(');
	}

	/** Gathers what follows the last mark. */
	Pickle tuple() {
		return op('t');
	}

	Pickle emptyTuple() {
		return op(')');
	}

	Pickle emptyList() {
		return op(']');
	}

	/** Adds what follows the last mark to the list below it. */
	Pickle appendAll() {
		return op('e');
	}

	/** Wraps what is on top as a tuple of its own. */
	Pickle single() {
		return op(0x85);
	}

	/** Calls the function below the tuple with it. */
	Pickle call() {
		return op('R');
	}

	/** Makes an object of the class below the tuple. */
	Pickle object() {
		return op(0x81);
	}

	/** Gives what is on top to the object below it as its state. */
	Pickle attributes() {
		return op('b');
	}

	/** Refers to something stored beside the pickle, named by the tuple on top. */
	Pickle persistent() {
		return op('Q');
	}

	byte[] end() {
		op('.');
		return out.toByteArray();
	}

	private Pickle op(int code) {
		out.write(code);
		return this;
	}

	private Pickle int32(int value) {
		for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
			out.write(value >>> shift);
		}
		return this;
	}
}
