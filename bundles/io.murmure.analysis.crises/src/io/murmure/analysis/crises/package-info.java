/**
 * Crisis signals of a Study: when a channel is more heated than it is used to, told post by post as if the past were live.
 *
 * <p>It reads posts, readings and who is in which circle, and knows nothing of where posts come from. What it says of a time rests on what was said until then.
 */
package io.murmure.analysis.crises;
