package io.murmure.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;

class RefinementTest {

	@Test
	void aGiantCommunityCanBeLeftInTheMiddle() {
		AtomicInteger looks = new AtomicInteger();
		refineOneCommunityOfFiftyThousand(Progress.until(() -> looks.incrementAndGet() < 0));
		assertEquals(4, looks.get(), "looks for a stop, one for 16 384 members");
		assertThrows(CancelledException.class, () -> refineOneCommunityOfFiftyThousand(Progress.until(() -> looks.decrementAndGet() == 0)));
	}

	private static void refineOneCommunityOfFiftyThousand(Progress progress) {
		LeidenLevel level = LeidenLevel.of(Graph.of(PlantedGraph.of(50_000, 0.3, 17).edges()));
		new Refinement(level, new int[level.nodes()], 0.05, progress).refine(1, 1);
	}
}
