package io.murmure.analysis.meanings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word that is said in a new way.
 *
 * @param shift the change of its company among everybody or in a circle, whichever is surer
 * @param p     corrected over all that was looked at
 */
record Meaning(int word, Shift shift, double p, Senses senses) {

	/** Of its new posts, the share that another finding has too from which on it is the same thing. */
	private static final double MOSTLY = 0.5;
	private static final double LOUDEST = 0.5;
	private static final int LEAST_DAYS = 4;

	/** Whether several people said it before, and several on several days since: one who speaks of something else than before changes no word. */
	boolean isOfSeveral(int people) {
		return Senses.people(senses.before()) >= people && Senses.people(senses.fresh()) >= people && senses.days() >= LEAST_DAYS && senses.loudest() <= LOUDEST;
	}

	/** Whether other posts tell the same thing. */
	boolean comesWith(Set<Long> others) {
		List<Long> own = senses.fresh().stream().map(Talk.Post::id).toList();
		return own.stream().filter(others::contains).count() >= MOSTLY * own.size();
	}

	Set<Long> posts() {
		Set<Long> posts = new HashSet<>();
		senses.fresh().forEach(post -> posts.add(post.id()));
		return posts;
	}
}
