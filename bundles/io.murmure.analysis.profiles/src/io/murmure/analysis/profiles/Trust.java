package io.murmure.analysis.profiles;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Signs that members trust one another. Trust itself cannot be read from messages; these are proxies: what is given back (the
 * dyadic reciprocity of P. W. Holland, S. Leinhardt, "An exponential family of probability distributions for directed graphs", 1981, over
 * tied pairs), and help that comes again (our own definition). O(pairs of members + answers to members).
 *
 * @param mutual   pairs that turn to one another, over all pairs that are tied; NaN without ties
 * @param repeated pairs in which one answered the other on at least {@value #DAYS} days, over the same
 */
record Trust(double mutual, double repeated) {

	private static final int DAYS = 3;
	/** A quarter: what nearness in time is worth when it is the next who writes, half the window later. */
	private static final double SURE_ENOUGH = 0.25;
	private static final long MICROS = 1_000_000;

	static Trust of(Corpus corpus, int community, ZoneId zone) {
		int tied = 0;
		int mutual = 0;
		Ties ties = new Ties(corpus.ties().edges());
		int[] nodes = corpus.nodes(community);
		for (int i = 0; i < nodes.length; i++) {
			for (int j = 0; j < i; j++) {
				boolean there = ties.has(nodes[i], nodes[j]);
				boolean back = ties.has(nodes[j], nodes[i]);
				tied += there || back ? 1 : 0;
				mutual += there && back ? 1 : 0;
			}
		}
		return new Trust(mutual / (double) tied, repeated(corpus, community, zone) / (double) tied);
	}

	private static long repeated(Corpus corpus, int community, ZoneId zone) {
		Map<Long, Set<Long>> days = new HashMap<>();
		for (long author : corpus.members().authors(community)) {
			for (int post : corpus.timeline().of(author)) {
				long day = Instant.ofEpochSecond(Math.floorDiv(corpus.posts().time(post), MICROS)).atZone(zone).toLocalDate().toEpochDay();
				for (int a = corpus.answers().begin(post); a < corpus.answers().end(post); a++) {
					if (corpus.answers().certainty(a) >= SURE_ENOUGH && Closeness.isMember(corpus, community, corpus.answers().author(a))) {
						days.computeIfAbsent(pair(corpus, author, corpus.answers().author(a)), key -> new HashSet<>()).add(day);
					}
				}
			}
		}
		Set<Long> pairs = new HashSet<>();
		days.forEach((pair, some) -> {
			if (some.size() >= DAYS) {
				long one = pair >>> 32;
				long other = pair & 0xFFFFFFFFL;
				pairs.add(Math.min(one, other) << 32 | Math.max(one, other));
			}
		});
		return pairs.size();
	}

	private static long pair(Corpus corpus, long helped, long helper) {
		return (long) corpus.ties().authors().find(helped) << 32 | corpus.ties().authors().find(helper);
	}
}
