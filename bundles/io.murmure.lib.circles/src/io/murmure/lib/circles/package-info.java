/**
 * What analyses of communities share: people, posts, ties, answers and feelings of a Study as flat arrays.
 *
 * <p>It reads tables in batches and keeps numbers only, no text. It finds nothing and judges nothing: that is for analyses.
 */
package io.murmure.lib.circles;
