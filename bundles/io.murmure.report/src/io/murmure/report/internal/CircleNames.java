package io.murmure.report.internal;

import java.util.HashMap;
import java.util.Map;

/** What circles that may be told of are called in a report, and their colours: by size, the same in every section. */
final class CircleNames {

	private record Circle(String name, String colour) {
	}

	private final Map<Long, Circle> circles = new HashMap<>();

	CircleNames(Telling telling) {
		Rows told = telling.told(telling.ask("select community_id, " + telling.disclosure().label("communities") + ", size as people from communities order by size desc, community_id"));
		for (int row = 0; row < told.rows().size(); row++) {
			String label = told.text(row, 1).split(" · ")[0];
			String name = telling.texts().get(label.isEmpty() ? "circle.plain" : "circle.named", told.count(row, 0), label);
			circles.put(told.count(row, 0), new Circle(name, Telling.PALETTE.community(row)));
		}
	}

	boolean isTold(long community) {
		return circles.containsKey(community);
	}

	String name(long community) {
		return circles.get(community).name();
	}

	/** Grey for a circle that may not be told of. */
	String colour(long community) {
		return circles.containsKey(community) ? circles.get(community).colour() : Telling.PALETTE.watch();
	}
}
