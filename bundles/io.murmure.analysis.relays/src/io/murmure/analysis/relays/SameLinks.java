package io.murmure.analysis.relays;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.ArrayList;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.words.Sites;

/** Posts that share the same page. The front page of a site is no message, nor is what a search finds. Memory grows with the distinct pages. */
final class SameLinks {

	private SameLinks() {
	}

	static void find(BatchReader links, PostIndex posts, Succession succession, Progress progress) {
		Map<String, List<Integer>> sharers = new HashMap<>();
		links.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String page = Sites.page(batch.texts("link")[row]);
				int post = posts.find(batch.longs("post_id")[row]);
				if (post >= 0 && Sites.isOneThing(page)) {
					sharers.computeIfAbsent(page, key -> new ArrayList<>(1)).add(post);
				}
			}
		});
		sharers.values().forEach(some -> {
			Set<Integer> distinct = new HashSet<>(some);
			if (distinct.size() > 1) {
				succession.chain(distinct, Kind.LINK, (post, earlier) -> 1);
			}
		});
	}
}
