package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ai.djl.engine.EngineException;
import ai.djl.translate.TranslateException;

/** What happens to a batch that is too large for the graphics processor's memory. */
class HalvingTest {

	private static final TranslateException FULL = new TranslateException(
			new EngineException("CUDA out of memory. Tried to allocate 192.00 MiB. GPU 0 has a total capacity of 3.80 GiB"));

	private final List<List<Integer>> read = new ArrayList<>();

	@Test
	void aBatchThatIsTooLargeIsReadPartByPart() throws Exception {
		new Halving(batch -> readIfAtMost(2, batch)).read(new int[] { 4, 8, 15, 16, 23 });
		assertEquals(List.of(List.of(4, 8), List.of(15), List.of(16, 23)), read);
	}

	@Test
	void whereNotOneTextFitsItIsSaidSo() {
		assertSame(FULL, assertThrows(TranslateException.class, () -> new Halving(batch -> readIfAtMost(0, batch)).read(new int[] { 4, 8 })));
	}

	@Test
	void anotherFailureIsNotTriedAgain() {
		TranslateException broken = new TranslateException(new EngineException("The size of tensor a (3) must match the size of tensor b (4)"));
		assertSame(broken, assertThrows(TranslateException.class, () -> new Halving(batch -> {
			read.add(List.of());
			throw broken;
		}).read(new int[] { 4, 8 })));
		assertEquals(1, read.size());
	}

	private void readIfAtMost(int most, int[] batch) throws TranslateException {
		if (batch.length > most) {
			throw FULL;
		}
		read.add(Arrays.stream(batch).boxed().toList());
	}
}
