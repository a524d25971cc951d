package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Circles through time: a column a window, a block a circle as high as it has people, and a ribbon where people went from one to the next (M. Rosvall,
 * C. T. Bergstrom, "Mapping change in large networks", 2010). Blocks and ribbons that cover too few people are not drawn.
 */
final class Alluvial {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 240;
	private static final int HEAD = 24;
	private static final int LABELS = 150;
	private static final int BLOCK = 14;
	private static final int GAP = 14;

	/** A circle in a window, and how much of its two sides is taken by ribbons. */
	private static final class Block {
		private final long path;
		private final double people;
		private final String colour;
		private final String name;
		private double x;
		private double y;
		private double out;
		private double in;

		private Block(long path, double people, String colour, String name) {
			this.path = path;
			this.people = people;
			this.colour = colour;
			this.name = name;
		}
	}

	private final Map<Long, List<Block>> columns = new TreeMap<>();
	private final Map<Long, Block> blocks = new HashMap<>();
	private final Texts texts;
	private double unit;

	/** @param snapshots told rows with snapshot_id, window_id, path_id, community_id, people */
	Alluvial(Rows snapshots, CircleNames names, Texts texts) {
		this.texts = texts;
		for (int row = 0; row < snapshots.rows().size(); row++) {
			boolean known = snapshots.rows().get(row).get(3) != null && names.isTold(snapshots.count(row, 3));
			Block block = new Block(snapshots.count(row, 2), snapshots.number(row, 4), names.colour(snapshots.count(row, 3)),
					known ? names.name(snapshots.count(row, 3)) : texts.get("circle.passing"));
			blocks.put(snapshots.count(row, 0), block);
			columns.computeIfAbsent(snapshots.count(row, 1), key -> new ArrayList<>()).add(block);
		}
		columns.values().forEach(column -> column.sort(Comparator.comparingLong(block -> block.path)));
	}

	/**
	 * @param windows rows with window_id and start
	 * @param flows   told rows with source_snapshot, target_snapshot, people
	 */
	Drawing draw(Rows windows, Rows flows, String title) {
		double most = columns.values().stream().mapToDouble(column -> column.stream().mapToDouble(block -> block.people).sum()).max().orElse(1);
		int deepest = columns.values().stream().mapToInt(List::size).max().orElse(1);
		unit = (HEIGHT - GAP * (deepest - 1)) / most;
		double step = (WIDTH - LABELS - BLOCK) / (double) Math.max(1, windows.rows().size() - 1);
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + HEIGHT + 8, Html.escape(title)));
		for (int row = 0; row < windows.rows().size(); row++) {
			double x = row * step;
			svg.append(format("<text x=\"%.1f\" y=\"14\" text-anchor=\"%s\" class=\"quiet\">%s</text>", row == 0 ? 0 : x + BLOCK / 2.0, row == 0 ? "start" : "middle",
					Html.escape(texts.day((Instant) windows.rows().get(row).get(1)))));
			place(columns.getOrDefault(windows.count(row, 0), List.of()), x);
		}
		for (int row = 0; row < flows.rows().size(); row++) {
			Block from = blocks.get(flows.count(row, 0));
			Block to = blocks.get(flows.count(row, 1));
			if (from != null && to != null) {
				ribbon(svg, from, to, flows.number(row, 2));
			}
		}
		blocks.values().forEach(block -> svg.append(format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>", block.x, block.y, BLOCK,
				block.people * unit, block.colour)));
		label(svg);
		return new Drawing(title, svg.append("</svg>\n").toString(), values(windows));
	}

	/** How many people each circle had in each window. */
	private ValueTable values(Rows windows) {
		List<String> headings = new ArrayList<>(List.of(texts.get("column.circle")));
		Map<Long, List<String>> rows = new TreeMap<>();
		last().forEach((path, block) -> rows.put(path, new ArrayList<>(List.of(block.name))));
		for (int row = 0; row < windows.rows().size(); row++) {
			headings.add(texts.day((Instant) windows.rows().get(row).get(1)));
			List<Block> column = columns.getOrDefault(windows.count(row, 0), List.of());
			rows.forEach((path, cells) -> cells.add(column.stream().filter(block -> block.path == path).findFirst().map(block -> texts.number(block.people)).orElse("")));
		}
		return new ValueTable(headings, List.copyOf(rows.values()));
	}

	/** The last block of each path. */
	private Map<Long, Block> last() {
		Map<Long, Block> last = new TreeMap<>();
		columns.values().forEach(column -> column.forEach(block -> last.put(block.path, block)));
		return last;
	}

	private void place(List<Block> column, double x) {
		double y = HEAD;
		for (Block block : column) {
			block.x = x;
			block.y = y;
			y += block.people * unit + GAP;
		}
	}

	private void ribbon(StringBuilder svg, Block from, Block to, double people) {
		double height = people * unit;
		double left = from.x + BLOCK;
		double middle = (left + to.x) / 2;
		double top = from.y + from.out;
		double end = to.y + to.in;
		from.out += height;
		to.in += height;
		svg.append(format("<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1fZ\" fill=\"%s\" fill-opacity=\"0.32\"/>", left, top, middle,
				top, middle, end, to.x, end, end + height, middle, end + height, middle, top + height, left, top + height, from.colour));
	}

	/** Names stand at the last block of each path. */
	private void label(StringBuilder svg) {
		double right = blocks.values().stream().mapToDouble(block -> block.x).max().orElse(0);
		last().values().stream().filter(block -> block.x == right).forEach(block -> svg.append(format("<text x=\"%.1f\" y=\"%.1f\">%s</text>", block.x + BLOCK + 8,
				block.y + block.people * unit / 2 + 4, Html.escape(block.name))));
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
