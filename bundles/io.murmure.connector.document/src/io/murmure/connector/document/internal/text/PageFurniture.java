package io.murmure.connector.document.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes page numbers and the headers and footers that repeat from page to page out of a paged document. */
public final class PageFurniture {

	private static final int EDGE_LINES = 2;
	private static final int FEWEST_PAGES = 3;
	private static final Pattern PAGE_NUMBER = Pattern.compile("(?i)[-–—\\s]*(page|p\\.|seite)?\\s*\\d{1,4}(\\s*(/|of|sur|de)\\s*\\d{1,4})?[-–—\\s]*");

	private PageFurniture() {
	}

	/** The blocks without furniture, in their order; those that held nothing else are gone. */
	public static List<Block> removedFrom(List<Block> blocks) {
		Map<Integer, List<String>> pages = new TreeMap<>();
		for (Block block : blocks) {
			block.text().lines().filter(line -> !line.isBlank()).forEach(line -> pages.computeIfAbsent(block.page(), page -> new ArrayList<>()).add(line.strip()));
		}
		pages.remove(0);
		Set<String> repeated = repeated(pages);
		List<Block> kept = new ArrayList<>();
		Map<Integer, Integer> lineOfPage = new HashMap<>();
		for (Block block : blocks) {
			Block rest = block.page() == 0 ? block : block.with(without(block, pages.getOrDefault(block.page(), List.of()), repeated, lineOfPage));
			if (!rest.text().isBlank()) {
				kept.add(rest);
			}
		}
		return kept;
	}

	private static Set<String> repeated(Map<Integer, List<String>> pages) {
		Map<String, Integer> seen = new HashMap<>();
		for (List<String> lines : pages.values()) {
			Set<String> edge = new HashSet<>();
			for (int line = 0; line < lines.size(); line++) {
				if (isEdge(line, lines.size())) {
					edge.add(shape(lines.get(line)));
				}
			}
			edge.forEach(line -> seen.merge(line, 1, Integer::sum));
		}
		Set<String> repeated = new HashSet<>();
		seen.forEach((line, count) -> {
			if (count >= FEWEST_PAGES && count * 2 > pages.size()) {
				repeated.add(line);
			}
		});
		return repeated;
	}

	private static String without(Block block, List<String> page, Set<String> repeated, Map<Integer, Integer> lineOfPage) {
		StringBuilder kept = new StringBuilder();
		for (String line : block.text().lines().toList()) {
			if (line.isBlank()) {
				continue;
			}
			int place = lineOfPage.merge(block.page(), 1, Integer::sum) - 1;
			boolean furniture = isEdge(place, page.size()) && (repeated.contains(shape(line.strip())) || PAGE_NUMBER.matcher(line.strip()).matches());
			if (!furniture) {
				kept.append(kept.isEmpty() ? "" : "\n").append(line.strip());
			}
		}
		return kept.toString();
	}

	private static boolean isEdge(int line, int lines) {
		return line < EDGE_LINES || line >= lines - EDGE_LINES;
	}

	private static String shape(String line) {
		return line.replaceAll("\\d+", "#");
	}
}
