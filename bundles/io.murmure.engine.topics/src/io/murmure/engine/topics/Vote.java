package io.murmure.engine.topics;

/**
 * What the neighbours of a vector say it belongs to: each as surely as it is a neighbour ({@link Closeness}), those in no topic against all topics. Our own
 * rule, a weighted vote of k nearest neighbours (S. Dudani, "The distance-weighted k-nearest-neighbor rule", 1976).
 *
 * @param topic       -1 for none
 * @param probability the topic's share of the vote, in [0, 1]
 */
record Vote(int topic, double probability) {

	/**
	 * @param topics of each place, -1 for none
	 * @param share  of the vote that a topic must have
	 */
	static Vote of(int[] places, float[] distances, int[] topics, double share) {
		float[] weights = Closeness.of(distances);
		double all = 0;
		for (float weight : weights) {
			all += weight;
		}
		int best = -1;
		double most = 0;
		for (int i = 0; i < places.length; i++) {
			int topic = topics[places[i]];
			double votes = 0;
			for (int j = 0; j < places.length; j++) {
				votes += topics[places[j]] == topic ? weights[j] : 0;
			}
			if (topic >= 0 && (votes > most || votes == most && topic < best)) {
				most = votes;
				best = topic;
			}
		}
		return best >= 0 && most / all >= share ? new Vote(best, Math.min(1, most / all)) : new Vote(-1, 0);
	}
}
