/**
 * What people of a Study lack: the posts that tell of a need, brought together into needs that are ranked by people, intensity and lack of answer.
 *
 * <p>It reads posts, readings, interactions and members, and knows nothing of where posts come from.
 */
package io.murmure.analysis.needs;
