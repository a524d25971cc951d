package io.murmure.engine.layout.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class FloatOrderTest {

	private static final float[] SORTED = { Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1.5f, -1, -Float.MIN_VALUE, -0f, 0, Float.MIN_VALUE, 1, 1.5f, Float.MAX_VALUE, Float.POSITIVE_INFINITY };

	@Test
	void keysSortAsTheirFloatsAndGiveThemBack() {
		long[] keys = new long[SORTED.length];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = FloatOrder.key(SORTED[keys.length - 1 - i], i);
		}
		Arrays.sort(keys);
		for (int i = 0; i < keys.length; i++) {
			assertEquals(SORTED[i], FloatOrder.first(keys[i]));
			assertEquals(keys.length - 1 - i, FloatOrder.number(keys[i]));
		}
	}

	@Test
	void ofEqualFloatsTheSecondDecides() {
		long[] keys = { FloatOrder.key(-2f, 3f), FloatOrder.key(-2f, -0.5f), FloatOrder.key(-2f, -4f), FloatOrder.key(-3f, 9f) };
		Arrays.sort(keys);
		float[] seconds = { FloatOrder.second(keys[0]), FloatOrder.second(keys[1]), FloatOrder.second(keys[2]), FloatOrder.second(keys[3]) };
		assertArrayEquals(new float[] { 9, -4, -0.5f, 3 }, seconds);
		assertEquals(-3, FloatOrder.first(keys[0]));
	}

	@Test
	void ofEqualFloatsTheLowerNumberComesFirst() {
		long[] keys = { FloatOrder.key(1f, 70_000), FloatOrder.key(1f, 7) };
		Arrays.sort(keys);
		assertEquals(7, FloatOrder.number(keys[0]));
	}
}
