/**
 * The circles of a Study: finds communities among people who turn to one another, measures them, and names what they talk about.
 *
 * <p>It reads interactions and posts, finds communities with the graph engine, and knows nothing of where posts come from.
 */
package io.murmure.analysis.communities;
