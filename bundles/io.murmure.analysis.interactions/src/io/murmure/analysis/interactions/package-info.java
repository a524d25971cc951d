/**
 * Who turns to whom: makes the table of interactions from replies, mentions, reposts, quotes, reactions, and from who writes near whom
 * in the same conversation.
 *
 * <p>It reads posts, mentions and reactions, and knows nothing of texts or of communities.
 */
package io.murmure.analysis.interactions;
