package io.murmure.analysis.profiles;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.words.Vouching;

/** How many posts of each community vouch for a thing or a person. One reading of all texts. */
final class Vouchers {

	private Vouchers() {
	}

	static long[] count(Input input, MemberIndex members, Progress progress) {
		long[] counts = new long[members.size()];
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int[] communities = members.communities(batch.longs("author_id")[row]);
				String text = batch.texts("text")[row];
				if (communities.length > 0 && text != null && Vouching.isIn(text)) {
					for (int community : communities) {
						counts[community]++;
					}
				}
			}
		});
		return counts;
	}
}
