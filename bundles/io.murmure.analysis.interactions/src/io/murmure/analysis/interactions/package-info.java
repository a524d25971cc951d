/**
 * Who turns to whom: makes the table of interactions from replies, mentions, reposts, quotes, reactions, and from who writes near whom
 * in the same conversation; if asked for, from who is in the same channel.
 *
 * <p>It reads posts, mentions, reactions and memberships, and knows nothing of texts or of communities.
 */
package io.murmure.analysis.interactions;
