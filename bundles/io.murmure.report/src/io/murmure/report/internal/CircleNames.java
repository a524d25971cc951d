package io.murmure.report.internal;

import java.util.HashMap;
import java.util.Map;

import io.murmure.core.community.CommunityWords;

/** What circles that may be told of are called in a report, and their colours: by size, the same in every section. */
final class CircleNames {

	private record Circle(String name, String colour) {
	}

	private final Map<Long, Circle> circles = new HashMap<>();

	CircleNames(Telling telling) {
		Rows told = telling.told(telling.ask("select community_id, " + telling.disclosure().label("communities") + ", size as people from communities order by size desc, community_id"));
		CommunityWords words = CommunityWords.of(telling.texts().locale());
		for (int row = 0; row < told.rows().size(); row++) {
			circles.put(told.count(row, 0), new Circle(words.circle(told.count(row, 0), told.text(row, 1)), Paints.circle(row)));
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
		return circles.containsKey(community) ? circles.get(community).colour() : Paints.WATCH;
	}
}
