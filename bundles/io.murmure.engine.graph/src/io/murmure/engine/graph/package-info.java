/**
 * Graph algorithms on flat arrays: a {@link io.murmure.engine.graph.Graph}, and the ways to find communities in it.
 *
 * <p>It knows nodes by number and ties by weight, and nothing of people, posts or Studies. Every algorithm gives the same answer
 * for the same graph, parameters and seed.
 */
package io.murmure.engine.graph;
