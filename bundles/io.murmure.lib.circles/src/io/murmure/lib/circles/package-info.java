/**
 * What analyses of communities share: people, posts, ties, answers and feelings of a Study as flat arrays, and how its people are called.
 *
 * <p>It reads tables in batches and keeps numbers, and of texts nothing but names. It finds nothing and judges nothing: that is for analyses.
 */
package io.murmure.lib.circles;
