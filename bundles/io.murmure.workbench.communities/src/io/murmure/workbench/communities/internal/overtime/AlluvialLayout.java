package io.murmure.workbench.communities.internal.overtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns and ribbons of an alluvial picture lie. Snapshots of a window stand in a column, as high as they have people; each column is ordered by where its people come
 * from, so that ribbons cross little (the barycentre heuristic of K. Sugiyama, S. Tagawa, M. Toda, 1981). O(snapshots log snapshots + flows).
 *
 * @param blocks  in pixels, by snapshot
 * @param ribbons from the right edge of one block to the left edge of another
 */
public record AlluvialLayout(List<Block> blocks, List<Ribbon> ribbons, double unit) {

	static final int BLOCK = 14;
	private static final int GAP = 10;

	public record Block(OverTime.Snapshot snapshot, int x, double top, double height) {

		public boolean contains(int px, int py) {
			return px >= x - 2 && px <= x + BLOCK + 2 && py >= top - 1 && py <= top + Math.max(4, height) + 1;
		}
	}

	/** {@code top} of its ends, and its height. */
	public record Ribbon(Block from, Block to, double fromTop, double toTop, double height) {
	}

	/** Fills an area of a size, with room for the names of windows above. */
	public static AlluvialLayout of(OverTime data, int left, int top, int width, int height) {
		int columns = data.windows().size();
		Map<Long, List<OverTime.Snapshot>> byWindow = new HashMap<>();
		data.snapshots().forEach(snapshot -> byWindow.computeIfAbsent(snapshot.window(), id -> new ArrayList<>()).add(snapshot));
		double unit = unit(byWindow, height);
		Map<Long, Block> placed = new HashMap<>();
		List<Block> blocks = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			int x = left + (columns == 1 ? 0 : column * (width - BLOCK) / (columns - 1));
			double y = top;
			List<OverTime.Snapshot> sorted = new ArrayList<>(byWindow.getOrDefault(data.windows().get(column).id(), List.of()));
			sorted.sort(Comparator.comparingDouble(snapshot -> barycentre(data, snapshot, placed)));
			for (OverTime.Snapshot snapshot : sorted) {
				Block block = new Block(snapshot, x, y, snapshot.people() * unit);
				placed.put(snapshot.id(), block);
				blocks.add(block);
				y += block.height() + GAP;
			}
		}
		return new AlluvialLayout(blocks, ribbons(data, placed, unit), unit);
	}

	private static double unit(Map<Long, List<OverTime.Snapshot>> byWindow, int height) {
		return byWindow.values().stream().mapToDouble(column -> (height - (column.size() - 1.0) * GAP) / Math.max(1, column.stream().mapToLong(OverTime.Snapshot::people).sum()))
				.min().orElse(1);
	}

	private static double barycentre(OverTime data, OverTime.Snapshot snapshot, Map<Long, Block> placed) {
		double sum = 0;
		double people = 0;
		for (OverTime.Flow flow : data.flows()) {
			Block from = flow.to() == snapshot.id() ? placed.get(flow.from()) : null;
			if (from != null) {
				sum += flow.people() * (from.top() + from.height() / 2);
				people += flow.people();
			}
		}
		// those who come from nowhere stand below
		return people == 0 ? 1e6 - snapshot.people() : sum / people;
	}

	private static List<Ribbon> ribbons(OverTime data, Map<Long, Block> placed, double unit) {
		Map<Long, Double> used = new HashMap<>();
		List<OverTime.Flow> flows = data.flows().stream().filter(flow -> placed.containsKey(flow.from()) && placed.containsKey(flow.to())).toList();
		List<OverTime.Flow> sorted = new ArrayList<>(flows);
		sorted.sort(Comparator.comparingDouble((OverTime.Flow flow) -> placed.get(flow.from()).top()).thenComparingDouble(flow -> placed.get(flow.to()).top()));
		List<Ribbon> ribbons = new ArrayList<>();
		for (OverTime.Flow flow : sorted) {
			Block from = placed.get(flow.from());
			Block to = placed.get(flow.to());
			double height = flow.people() * unit;
			double leaves = used.merge(-flow.from(), height, Double::sum) - height;
			double arrives = used.merge(flow.to(), height, Double::sum) - height;
			ribbons.add(new Ribbon(from, to, from.top() + leaves, to.top() + arrives, height));
		}
		return ribbons;
	}
}
