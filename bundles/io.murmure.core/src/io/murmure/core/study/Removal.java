package io.murmure.core.study;

/**
 * What went out of a Study. All that was computed from it went too, and is computed anew by the next analysis.
 *
 * @param posts       posts, reposts of them by others included
 * @param reactions   reactions of, and to the posts of, those who left
 * @param memberships comings and goings, roles, and new names of channels
 * @param reworded    texts of others that pointed to those who left
 */
public record Removal(long posts, long reactions, long memberships, long reworded) {

	public boolean isEmpty() {
		return posts + reactions + memberships + reworded == 0;
	}
}
