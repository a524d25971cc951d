package io.murmure.analysis.findings;

import java.util.HashMap;
import java.util.Map;

import io.murmure.core.table.BatchReader;

/** Whether the posts of a need tell more of something that fails than of something wished for. */
final class Complaints {

	private final Map<Long, Double> balance = new HashMap<>();

	/** @param needPosts the table of posts that tell of needs */
	static Complaints read(BatchReader needPosts) {
		Complaints complaints = new Complaints();
		needPosts.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				complaints.balance.merge(batch.longs("need_id")[row], batch.doubles("problem")[row] - batch.doubles("request")[row], Double::sum);
			}
		});
		return complaints;
	}

	boolean prevail(long need) {
		return balance.getOrDefault(need, 0.0) > 0;
	}
}
