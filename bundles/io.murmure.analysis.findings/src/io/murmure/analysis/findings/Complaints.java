package io.murmure.analysis.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.murmure.core.need.Need;
import io.murmure.core.table.BatchReader;

/** What the posts of a need tell: of something that fails, of something wished for, or of how people get by without naming what they lack. */
final class Complaints {

	private final Map<Long, Double> balance = new HashMap<>();
	private final Set<Long> hardships = new HashSet<>();

	/** @param needPosts the table of posts that tell of needs */
	static Complaints read(BatchReader needPosts) {
		Complaints complaints = new Complaints();
		needPosts.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (Need.HARDSHIP.equals(batch.texts("signs")[row])) {
					complaints.hardships.add(batch.longs("need_id")[row]);
				}
				complaints.balance.merge(batch.longs("need_id")[row], batch.doubles("problem")[row] - batch.doubles("request")[row], Double::sum);
			}
		});
		return complaints;
	}

	/** A word for it. */
	String kind(long need) {
		return hardships.contains(need) ? Need.HARDSHIP : balance.getOrDefault(need, 0.0) > 0 ? "problem" : "ask";
	}
}
