/**
 * New meanings of known words: words whose company has changed, more than the talk around them has, with the posts that show the old and the new use.
 *
 * <p>It looks at the whole past at once. It knows posts, circles and embeddings, and nothing of other findings but the posts of trends, which tell the same thing more plainly.
 */
package io.murmure.analysis.meanings;
