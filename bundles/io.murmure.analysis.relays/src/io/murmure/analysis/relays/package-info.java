/**
 * How messages travel: which posts pass a message on, on which way between communities, what becomes of its emotion, and how far it reaches,
 * counted in heads and in trust.
 *
 * <p>It reads posts, answers, readings and communities, and knows nothing of how these were found.
 */
package io.murmure.analysis.relays;
