/**
 * Communities over time: looks for them in one span of time after the other, follows each through the spans, and says how it was born, grew,
 * merged, split and faded.
 *
 * <p>It reads interactions and posts, finds communities with the graph engine, and knows nothing of what is said.
 */
package io.murmure.analysis.evolution;
