package io.murmure.analysis.profiles;

import java.util.BitSet;

import io.murmure.lib.circles.CutOff;

/**
 * Whether the same people stay. Time is cut into periods from the study's first post to its last, and what remains belongs to the last of them; a member is there in those in
 * which they write.
 *
 * @param persistence of the members who are there in a period, the share who are there in the next, over all pairs of periods; NaN for one
 * @param turnover    of the members who are there in a period, the share who were not there in the one before; NaN for one
 */
record Presence(double persistence, double turnover) {

	static Presence of(Corpus corpus, int community, long micros) {
		long first = Long.MAX_VALUE;
		long last = Long.MIN_VALUE;
		for (int p = 0; p < corpus.posts().size(); p++) {
			first = Math.min(first, corpus.posts().time(p));
			last = Math.max(last, corpus.posts().time(p));
		}
		int periods = first > last ? 0 : CutOff.spans(last - first, micros);
		long before = 0;
		long after = 0;
		long both = 0;
		for (long author : corpus.members().authors(community)) {
			BitSet there = new BitSet();
			for (int post : corpus.timeline().of(author)) {
				there.set(Math.min(periods - 1, (int) ((corpus.posts().time(post) - first) / micros)));
			}
			for (int p = there.nextSetBit(0); p >= 0; p = there.nextSetBit(p + 1)) {
				before += p + 1 < periods ? 1 : 0;
				after += p > 0 ? 1 : 0;
				both += there.get(p + 1) ? 1 : 0;
			}
		}
		return new Presence(both / (double) before, 1 - both / (double) after);
	}
}
