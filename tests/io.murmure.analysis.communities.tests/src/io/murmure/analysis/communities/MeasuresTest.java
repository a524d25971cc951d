package io.murmure.analysis.communities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;

class MeasuresTest {

	/** 0 and 1 answer each other, 1 answers 2 who does not answer, and 2 turns to 3 outside. */
	private final EdgeList directed = new EdgeList(4, new int[] {0, 1, 1, 2}, new int[] {1, 0, 2, 3}, new double[] {3, 1, 2, 4});

	@Test
	void eachMeasureIsWhatItsDefinitionSays() {
		Measures.Of measures = new Measures(directed).measure(List.of(new Found(new int[] {0, 1, 2}, 1))).get(0);
		assertEquals(2 / 3.0, measures.density(), 1e-12);
		assertEquals(4 / (2 * 6.0 + 4), measures.conductance(), 1e-12);
		assertEquals(2 * 1 / 6.0, measures.reciprocity(), 1e-12);
		assertArrayEquals(new double[] {1, 1, 2 / 6.0}, measures.strength(), 1e-12);
	}
}
