package io.murmure.engine.djl.torchscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of processor whose instructions for bytes PyTorch's kernels (FBGEMM) tell apart. What 8-bit integers cost and bring on one holds on
 * the others of its kind. The VNNI of 256 bits (AVX-VNNI) is not among those instructions.
 */
public enum Processor {

	AVX2("x86-64 with AVX2"), VNNI("x86-64 with AVX512-VNNI");

	private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

	private final String word;

	Processor(String word) {
		this.word = word;
	}

	/** Names it in files. */
	public String word() {
		return word;
	}

	/** That of this machine, where it can be told: Linux says it, Java does not. */
	public static Optional<Processor> here() {
		try {
			return Files.isReadable(LINUX_PROCESSORS) ? of(Files.readString(LINUX_PROCESSORS)) : Optional.empty();
		} catch (IOException untold) {
			return Optional.empty();
		}
	}

	static boolean isX86() {
		return Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
	}

	/** @param description as {@code /proc/cpuinfo} gives it */
	static Optional<Processor> of(String description) {
		String flags = ' ' + description.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + ' ';
		if (!flags.contains(" avx2 ")) {
			return Optional.empty();
		}
		return Optional.of(flags.contains(" avx512_vnni ") ? VNNI : AVX2);
	}
}
