package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How a processor sums products of bytes. With the VNNI instructions it does so in 32 bits; older x86 processors sum two products in 16 bits,
 * which overflow unless inputs keep to seven bits.
 */
public enum ByteSums {

	EXACT(false, "int8"), OVERFLOWING(true, "int8-7");

	private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

	/** Whether inputs must keep to seven bits, as TorchScript writes it. */
	final String reduceRange;
	private final String word;

	ByteSums(boolean reduceRange, String word) {
		this.reduceRange = reduceRange ? "True" : "False";
		this.word = word;
	}

	/** Names archives that are made for it. */
	public String word() {
		return word;
	}

	/** Of this machine; where it cannot be told, what works on all. */
	public static ByteSums here() {
		try {
			String processors = Files.isReadable(LINUX_PROCESSORS) ? Files.readString(LINUX_PROCESSORS).toLowerCase(Locale.ROOT) : "";
			return processors.contains("_vnni") ? EXACT : OVERFLOWING;
		} catch (IOException untold) {
			return OVERFLOWING;
		}
	}
}
