/**
 * What people of a Study talk about: topics among the embeddings of its posts, French and English together, how people feel about them, when, and in which circle.
 *
 * <p>It reads posts, embeddings, readings and members, and what its own last run left, so that a topic keeps its number and its name.
 */
package io.murmure.analysis.topics;
