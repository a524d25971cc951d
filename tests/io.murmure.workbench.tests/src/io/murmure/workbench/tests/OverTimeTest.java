package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.workbench.communities.internal.overtime.AlluvialLayout;
import io.murmure.workbench.communities.internal.overtime.OverTime;

/** Two circles of which one splits: twelve people, then seven and five of them beside six others. */
class OverTimeTest {

	private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

	private final OverTime data = new OverTime(List.of(new OverTime.Window(1, MARCH, MARCH.plusSeconds(600), 18), new OverTime.Window(2, MARCH.plusSeconds(600), MARCH.plusSeconds(1200), 18)),
			List.of(snapshot(1, 1, 12, "birth"), snapshot(2, 1, 6, "birth"), snapshot(3, 2, 5, "split"), snapshot(4, 2, 7, "decline"), snapshot(5, 2, 6, "steady")),
			List.of(new OverTime.Flow(1, 3, 5), new OverTime.Flow(1, 4, 7), new OverTime.Flow(2, 5, 6)), List.of());

	private static OverTime.Snapshot snapshot(long id, long window, long people, String event) {
		return new OverTime.Snapshot(id, window, id, OverTime.NO_RANK, "", people, event);
	}

	@Test
	void blocksAreAsHighAsTheyHavePeopleAndStandInTheColumnOfTheirWindow() {
		AlluvialLayout layout = AlluvialLayout.of(data, 10, 20, 300, 200);
		assertEquals(2, block(layout, 1).height() / block(layout, 2).height(), 1e-9);
		assertEquals(block(layout, 3).x(), block(layout, 5).x());
		assertTrue(block(layout, 3).x() > block(layout, 1).x());
		assertTrue(layout.blocks().stream().allMatch(block -> block.top() >= 20 && block.top() + block.height() <= 220 + 1e-9));
	}

	@Test
	void ribbonsLeaveAndArriveWithoutCoveringOneAnother() {
		AlluvialLayout layout = AlluvialLayout.of(data, 10, 20, 300, 200);
		AlluvialLayout.Ribbon first = layout.ribbons().get(0);
		AlluvialLayout.Ribbon second = layout.ribbons().get(1);
		assertEquals(first.fromTop() + first.height(), second.fromTop(), 1e-9);
		assertEquals(block(layout, 1).height(), first.height() + second.height(), 1e-9);
	}

	@Test
	void whoComesFromAboveStandsAbove() {
		AlluvialLayout layout = AlluvialLayout.of(data, 10, 20, 300, 200);
		boolean onTop = block(layout, 1).top() < block(layout, 2).top();
		assertEquals(onTop, block(layout, 4).top() < block(layout, 5).top());
		assertEquals(onTop, block(layout, 3).top() < block(layout, 5).top());
	}

	private static AlluvialLayout.Block block(AlluvialLayout layout, long snapshot) {
		return layout.blocks().stream().filter(block -> block.snapshot().id() == snapshot).findFirst().orElseThrow();
	}
}
