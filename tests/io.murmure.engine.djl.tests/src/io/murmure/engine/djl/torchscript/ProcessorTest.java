package io.murmure.engine.djl.torchscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class ProcessorTest {

	@Test
	void theFlagsOfLinuxTellTheKind() {
		assertEquals(Optional.of(Processor.AVX2), Processor.of("flags\t\t: fpu sse4_2 avx avx2 bmi2\nbugs\t\t: spectre_v1\n"));
		assertEquals(Optional.of(Processor.VNNI), Processor.of("flags\t\t: fpu avx2 avx512f avx512_vnni"));
	}

	@Test
	void instructionsThatTheKernelsDoNotUseTellNothing() {
		assertEquals(Optional.of(Processor.AVX2), Processor.of("flags\t\t: avx2 avx_vnni"));
		assertEquals(Optional.empty(), Processor.of("flags\t\t: fpu sse4_2 avx"));
		assertEquals(Optional.empty(), Processor.of("Features\t: fp asimd asimddp i8mm"));
	}
}
