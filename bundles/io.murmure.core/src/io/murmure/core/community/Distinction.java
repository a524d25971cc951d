package io.murmure.core.community;

import io.murmure.core.privacy.Disclosure;

/**
 * The one rule by which something sets a circle or a topic apart: it shows surely more often than in the whole, in posts enough of people enough. What passes is ordered by the lower bound of its
 * {@link Lift}, so that a rare thing of few posts comes after one that is sure.
 *
 * @param disclosure how many people a told figure covers
 */
public record Distinction(Disclosure disclosure) {

	private static final int FEWEST_POSTS = 5;
	private static final int FEWEST_PEOPLE = 3;

	/** @param low the lower bound of its lift */
	public boolean holds(long posts, long people, double low) {
		return mayHold(posts, low) && people >= FEWEST_PEOPLE && disclosure.allows(people);
	}

	/** Whether it holds if people enough wrote these posts: no more people did than there are posts. For where the people are not counted yet. */
	public boolean mayHold(long posts, double low) {
		return low > 1 && posts >= FEWEST_POSTS && disclosure.allows(posts);
	}
}
